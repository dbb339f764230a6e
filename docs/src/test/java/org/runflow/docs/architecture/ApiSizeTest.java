package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

class ApiSizeTest {
    @Test
    void tenMinuteApiHasAtMostThirtyPublicTypes() {
        assertThat(Libraries.ALL)
                .filteredOn(type -> type.getPackageName().equals("org.runflow"))
                .filteredOn(JavaClass::isTopLevelClass)
                .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .extracting(JavaClass::getSimpleName)
                .hasSizeBetween(1, 30);
    }
}

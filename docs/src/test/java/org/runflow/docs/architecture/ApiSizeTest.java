package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much there is to learn. A number falls when a type goes, and is raised by whoever finds a user for a new one. */
class ApiSizeTest {
    private static final int EXPORTED = 503;
    private static final int SHARED = 33;

    @Test
    void tenMinuteApiHasAtMostThirtyPublicTypes() {
        assertThat(names(Exports.types()))
                .filteredOn(name -> name.matches("org\\.runflow\\.[A-Z]\\w*"))
                .hasSizeBetween(1, 30);
    }

    @Test
    void usersSeeNoMoreTypesThanBefore() {
        assertThat(names(Exports.types()).size()).isBetween(1, EXPORTED);
    }

    @Test
    void modulesOfOursShareNoMoreTypesThanBefore() {
        assertThat(names(Exports.sharedTypes()).size()).isBetween(1, SHARED);
    }

    @Test
    void noPackageIsExportedToUsersAndShared() {
        assertThat(Exports.sharedTypes()).noneMatch(type -> Exports.isExported(type.getPackageName()));
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }
}

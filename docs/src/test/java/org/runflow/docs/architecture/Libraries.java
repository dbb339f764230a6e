package org.runflow.docs.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The classes of the three libraries, without tests and without this module; and some that break its rules. */
final class Libraries {
    static final List<JavaClass> ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.runflow").stream()
                    .filter(type -> !type.getPackageName().startsWith("org.runflow.docs"))
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .toList();

    static final List<JavaClass> PLANTED =
            new ClassFileImporter().importPackages(FloorPlan.PLANTED).stream().toList();

    private Libraries() {}
}

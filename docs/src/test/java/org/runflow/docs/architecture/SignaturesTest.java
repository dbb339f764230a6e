package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final Pattern HIDDEN_LIBRARIES =
            Pattern.compile("(org\\.locationtech|com\\.google|com\\.fasterxml|org\\.apache)\\..*");
    private static final Set<String> EXPORTED = exportedPackages();

    @Test
    void nothingExportedShowsATypeOfAHiddenLibrary() {
        assertThat(visible(HIDDEN_LIBRARIES)).isEmpty();
    }

    @Test
    void typeThatIsShownIsFound() {
        assertThat(visible(Pattern.compile("java\\.time\\.ZoneId")))
                .contains("org.runflow.race.model.Race.zone() shows java.time.ZoneId");
    }

    @Test
    void exportsOfTheLibrariesAreKnown() {
        assertThat(EXPORTED).contains("org.runflow.race.model", "org.runflow.race.density", "org.runflow.io.json");
    }

    private static Set<String> visible(Pattern types) {
        Set<String> shown = new TreeSet<>();
        for (JavaClass type : Libraries.ALL) {
            if (EXPORTED.contains(type.getPackageName()) && isVisible(type)) {
                addShown(type, types, shown);
            }
        }
        return shown;
    }

    private static void addShown(JavaClass type, Pattern types, Set<String> shown) {
        List<JavaType> parents = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(parents::add);
        add(type.getName(), parents, types, shown);
        type.getFields().stream()
                .filter(field -> isVisible(field.getModifiers()))
                .forEach(field -> add(field.getFullName(), List.of(field.getType()), types, shown));
        for (JavaCodeUnit member : type.getCodeUnits()) {
            if (isVisible(member.getModifiers())) {
                List<JavaType> signature = new ArrayList<>(member.getParameterTypes());
                signature.add(member.getReturnType());
                signature.addAll(member.getExceptionTypes());
                add(member.getFullName(), signature, types, shown);
            }
        }
    }

    private static void add(String where, List<? extends JavaType> signature, Pattern types, Set<String> shown) {
        signature.stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(raw -> raw.getBaseComponentType().getName())
                .filter(name -> types.matcher(name).matches())
                .forEach(name -> shown.add(where + " shows " + name));
    }

    /** A nested class is as visible as the least visible class around it. */
    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(SignaturesTest::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Set<String> exportedPackages() {
        Path[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().contains("runflow-") && Files.exists(path))
                .toArray(Path[]::new);
        return ModuleFinder.of(classPath).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> module.name().startsWith("org.runflow."))
                .flatMap(module -> module.exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }
}

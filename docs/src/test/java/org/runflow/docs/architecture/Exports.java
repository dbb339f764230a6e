package org.runflow.docs.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.docs.Checkout;

/** What the libraries export, and which types it shows. */
final class Exports {
    private static final Pattern EXPORT = Pattern.compile("exports\\s+([\\w.]+);");
    private static final Pattern SHARED = Pattern.compile("exports\\s+([\\w.]+)\\s+to\\s");
    private static final Pattern INTERNAL = Pattern.compile("exports\\s+([\\w.]+\\.internal[\\w.]*)");
    private static final Set<String> PACKAGES = packages(EXPORT);
    private static final Set<String> ROOMS = packages(SHARED);

    private Exports() {}

    /** {@return the types that everybody can name} */
    static List<JavaClass> types() {
        return Libraries.ALL.stream()
                .filter(type -> PACKAGES.contains(type.getPackageName()) && isVisible(type))
                .toList();
    }

    /** {@return the public types that only modules of ours can name} */
    static List<JavaClass> sharedTypes() {
        return Libraries.ALL.stream()
                .filter(type -> ROOMS.contains(type.getPackageName()) && isVisible(type))
                .toList();
    }

    static boolean isExported(String packageName) {
        return PACKAGES.contains(packageName);
    }

    /**
     * {@return the names of the types in the visible signatures of a type, by the member that shows them}
     *
     * @param type a visible type
     */
    static Map<String, Set<String>> shownBy(JavaClass type) {
        Map<String, Set<String>> shown = new TreeMap<>();
        List<JavaType> parents = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(parents::add);
        shown.put(type.getName(), namesOf(parents));
        type.getFields().stream()
                .filter(field -> isVisible(field.getModifiers()))
                .forEach(field -> shown.put(field.getFullName(), namesOf(List.of(field.getType()))));
        for (JavaCodeUnit member : type.getCodeUnits()) {
            if (isVisible(member.getModifiers())) {
                List<JavaType> signature = new ArrayList<>(member.getParameterTypes());
                signature.add(member.getReturnType());
                signature.addAll(member.getExceptionTypes());
                shown.put(member.getFullName(), namesOf(signature));
            }
        }
        return shown;
    }

    private static Set<String> namesOf(List<? extends JavaType> signature) {
        return signature.stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(raw -> raw.getBaseComponentType().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A nested class is as visible as the least visible class around it. */
    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(Exports::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    /** {@return the packages called internal that modules export, also to a few only} */
    static Set<String> internalsOf(Collection<String> modules) {
        return modules.stream()
                .flatMap(module -> INTERNAL.matcher(module).results())
                .map(export -> export.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the texts of the modules of the libraries} */
    static List<String> modules() {
        return Stream.of("runflow-core", "runflow-io", "runflow-report")
                .map(library -> Checkout.root().resolve(library).resolve("src/main/java/module-info.java"))
                .map(Exports::read)
                .toList();
    }

    private static Set<String> packages(Pattern exports) {
        return modules().stream()
                .flatMap(module -> exports.matcher(module).results())
                .map(export -> export.group(1))
                .collect(Collectors.toSet());
    }

    private static String read(Path module) {
        try {
            return Files.readString(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

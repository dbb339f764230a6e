package org.runflow.docs.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which packages may use which. One line per room, {@code package -> the packages it may use}; packages are given without {@code org.runflow}, the
 * root package as a dot. Lines without an arrow are headings.
 */
final class FloorPlan {
    private static final String ROOT = "org.runflow";

    /** Where the tests keep classes that break a rule; such a class lives in the room of the same name. */
    static final String PLANTED = "org.runflow.docs.architecture.planted";

    private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

    static FloorPlan of(String lines) {
        FloorPlan plan = new FloorPlan();
        lines.lines().filter(line -> line.contains("->")).forEach(plan::addRoom);
        return plan;
    }

    private void addRoom(String line) {
        int arrow = line.indexOf("->");
        String room = line.substring(0, arrow).trim();
        if (allowed.put(room, words(line.substring(arrow + 2))) != null) {
            throw new IllegalArgumentException("room '" + room + "' has two lines");
        }
    }

    /** The rooms in the order of their lines. */
    Set<String> rooms() {
        return allowed.keySet();
    }

    /** The rooms that a room may use. */
    Set<String> allowed(String room) {
        return allowed.get(room);
    }

    /** The room of a class, which may not be on the plan. */
    static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        String root = name.startsWith(PLANTED) ? PLANTED : ROOT;
        return name.equals(root) ? "." : name.substring(root.length() + 1);
    }

    /** Every use of a class of another room that the plan does not allow, and every class without a room. */
    Set<String> violations(Collection<JavaClass> types) {
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : types) {
            String room = roomOf(type);
            if (!allowed.containsKey(room)) {
                violations.add("no room for " + type.getName());
                continue;
            }
            for (JavaClass used : usedOfOurs(type)) {
                String target = roomOf(used);
                if (!target.equals(room) && !allowed.get(room).contains(target)) {
                    violations.add(room + " -> " + target + ": " + type.getName() + " uses " + used.getName());
                }
            }
        }
        return violations;
    }

    /** Every edge of the plan that no class needs. */
    Set<String> unusedEdges(Collection<JavaClass> types) {
        Set<String> unused = new TreeSet<>();
        allowed.forEach((room, targets) -> targets.forEach(target -> unused.add(room + " -> " + target)));
        for (JavaClass type : types) {
            usedOfOurs(type).forEach(used -> unused.remove(roomOf(type) + " -> " + roomOf(used)));
        }
        return unused;
    }

    static List<JavaClass> usedOfOurs(JavaClass type) {
        return usedBy(type).stream()
                .filter(used -> used.getPackageName().startsWith(ROOT))
                .toList();
    }

    static List<JavaClass> usedBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .toList();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}

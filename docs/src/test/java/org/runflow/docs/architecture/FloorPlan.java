package org.runflow.docs.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which packages may use which. One line per room: {@code its packages -> the rooms it may use}. Packages are given without
 * {@code org.runflow}, the root package as a dot; a package belongs to the room with the longest matching name, and a room is called by its
 * first package.
 */
final class FloorPlan {
    private static final String ROOT = "org.runflow";

    private final Map<String, String> roomByPackage = new LinkedHashMap<>();
    private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

    static FloorPlan of(String lines) {
        FloorPlan plan = new FloorPlan();
        lines.lines().forEach(plan::addRoom);
        return plan;
    }

    private void addRoom(String line) {
        int arrow = line.indexOf("->");
        List<String> packages = words(line.substring(0, arrow));
        packages.forEach(name -> roomByPackage.put(qualified(name), packages.get(0)));
        allowed.put(packages.get(0), Set.copyOf(words(line.substring(arrow + 2))));
    }

    /** The room of a class, or its package with a question mark when the plan has none for it. */
    String roomOf(JavaClass type) {
        String found = null;
        String room = "?" + type.getPackageName();
        for (Map.Entry<String, String> entry : roomByPackage.entrySet()) {
            boolean longer = found == null || entry.getKey().length() > found.length();
            if (longer && contains(entry.getKey(), type.getPackageName())) {
                found = entry.getKey();
                room = entry.getValue();
            }
        }
        return room;
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
            for (JavaClass used : usedBy(type)) {
                String target = roomOf(used);
                if (used.getPackageName().startsWith(ROOT)
                        && !target.equals(room)
                        && !allowed.get(room).contains(target)) {
                    violations.add(room + " -> " + target + ": " + type.getName() + " uses " + used.getName());
                }
            }
        }
        return violations;
    }

    static List<JavaClass> usedBy(JavaClass type) {
        List<JavaClass> used = new ArrayList<>();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            used.add(dependency.getTargetClass().getBaseComponentType());
        }
        return used;
    }

    private static boolean contains(String name, String packageName) {
        return packageName.equals(name) || (packageName.startsWith(name + ".") && !name.equals(ROOT));
    }

    private static String qualified(String name) {
        return name.equals(".") ? ROOT : ROOT + "." + name;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

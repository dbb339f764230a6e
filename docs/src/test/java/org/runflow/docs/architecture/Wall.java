package org.runflow.docs.architecture;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The wall between what is good for any pipeline and what knows races or recordings. */
final class Wall {
    private static final Pattern BELOW = Pattern.compile("((io|report)\\.)?(race|recording)(\\..*)?");
    private static final Pattern AROUND = Pattern.compile("(io|report|canonical|error)(\\..*)?");

    private Wall() {}

    static boolean isBelow(String room) {
        return BELOW.matcher(room).matches();
    }

    /** The rooms of the engine know one another; to the outside they are one. */
    static boolean isEngine(String room) {
        return !isBelow(room) && !AROUND.matcher(room).matches();
    }

    /** The edges that lead from above to below. */
    static Set<String> crossings(FloorPlan plan) {
        Set<String> crossings = new TreeSet<>();
        plan.rooms().stream()
                .filter(room -> !isBelow(room))
                .forEach(room -> plan.allowed(room).stream()
                        .filter(Wall::isBelow)
                        .forEach(target -> crossings.add(room + " -> " + target)));
        return crossings;
    }
}

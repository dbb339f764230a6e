package org.runflow.variant;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What choices may be called, and that no two are called alike. */
final class ChoiceNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private ChoiceNames() {}

    static void require(String name, List<String> alternatives) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a choice is a letter and up to 63 letters, digits, dots,"
                    + " dashes and underscores; '" + name + "' is not");
        }
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("'" + name + "' has nothing to choose from");
        }
        Set<String> known = new HashSet<>();
        for (String alternative : alternatives) {
            if (!known.add(alternative)) {
                throw new IllegalArgumentException("'" + name + "' offers " + alternative + " twice");
            }
        }
    }

    static void requireNew(Collection<String> taken, Collection<String> more) {
        for (String name : more) {
            if (taken.contains(name)) {
                throw new IllegalArgumentException("there is a choice '" + name + "' already");
            }
        }
    }
}

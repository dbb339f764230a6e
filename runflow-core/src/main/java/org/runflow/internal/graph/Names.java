package org.runflow.internal.graph;

import java.util.regex.Pattern;

/** The grammar of names, scopes and paths. Names become file names, so nothing depends on case or on a separator. */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private Names() {}

    /**
     * Refuses what is no name.
     *
     * @param what is named, for the message
     * @param name to check
     * @throws IllegalArgumentException unless it is a name
     */
    public static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name for a " + what
                    + ": letters, digits, dots, dashes and underscores are, at most 128, the first a letter or digit");
        }
    }

    /**
     * Refuses what is no scope.
     *
     * @param scope empty, or names joined by {@code /}
     * @throws IllegalArgumentException unless it is a scope
     */
    public static void requireScope(String scope) {
        if (!scope.isEmpty()) {
            requirePath("scope", scope);
        }
    }

    /**
     * Refuses what is no path.
     *
     * @param what the path is, for the message
     * @param path names joined by {@code /}
     * @throws IllegalArgumentException unless it is such a path; none climbs out of where it starts
     */
    public static void requirePath(String what, String path) {
        for (String part : path.split("/", -1)) {
            requireName(what, part);
        }
    }

    /**
     * {@return the two joined by {@code /}}
     *
     * @param outer a scope, may be empty
     * @param inner a scope or name, may be empty
     */
    public static String join(String outer, String inner) {
        if (outer.isEmpty()) {
            return inner;
        }
        return inner.isEmpty() ? outer : outer + "/" + inner;
    }

    /**
     * {@return the scope around it, empty at the root}
     *
     * @param scope not empty
     */
    public static String outer(String scope) {
        int end = scope.lastIndexOf('/');
        return end < 0 ? "" : scope.substring(0, end);
    }

    /**
     * {@return whether the first is the second or lies inside it}
     *
     * @param scope any
     * @param around any
     */
    public static boolean isWithin(String scope, String around) {
        return around.isEmpty() || scope.equals(around) || scope.startsWith(around + "/");
    }
}

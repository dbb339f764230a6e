package org.runflow.internal.graph;

/** The grammar of names, scopes and paths. Names become file names, so nothing depends on case or on a separator. */
public final class Names {
    /** Of a path in the folder of a run: with the folder around it, still short enough for the file systems that take least. */
    public static final int LONGEST_PATH = 500;

    private static final int LONGEST = 128;

    private Names() {}

    /**
     * Refuses what is no name.
     *
     * @param what is named, for the message
     * @param name to check
     * @throws IllegalArgumentException unless it is a name
     */
    public static void requireName(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name for " + article(what) + what
                    + ": letters, digits, dots, dashes and underscores are, at most 128, the first a letter or digit");
        }
    }

    private static String article(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ";
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

    /** By hand, because every key and every scope in a large pipeline comes through here. */
    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !isLetterOrDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}

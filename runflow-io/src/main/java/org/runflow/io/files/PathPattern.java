package org.runflow.io.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of paths, ready to be asked very often: one that only says how names end, in the folder or anywhere below it, as nearly all do, needs no regular
 * expression.
 *
 * @param pattern all of it
 * @param end how names must end; empty unless that is all the pattern says
 * @param below whether it looks into folders, when that is all it says
 */
record PathPattern(Pattern pattern, String end, boolean below) {
    private static final String ANYWHERE = "**/";
    private static final String SPECIAL = "*?[]{},\\/";

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException when it can match nothing in a folder
     */
    static PathPattern of(String glob) {
        boolean below = glob.startsWith(ANYWHERE);
        String name = below ? glob.substring(ANYWHERE.length()) : glob;
        String end = name.startsWith("*") ? name.substring(1) : "";
        return new PathPattern(Glob.compile(glob), isPlain(end) ? end : "", below);
    }

    private static boolean isPlain(String end) {
        for (int i = 0; i < end.length(); i++) {
            if (SPECIAL.indexOf(end.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    boolean matches(String path) {
        return end.isEmpty() ? pattern.matcher(path).matches() : path.endsWith(end) && (below || path.indexOf('/') < 0);
    }

    /** Whether the pattern matches, or came to the end of the text before it could say no. */
    boolean mayMatchIn(String inside) {
        Matcher matcher = pattern.matcher(inside);
        return matcher.matches() || matcher.hitEnd();
    }
}

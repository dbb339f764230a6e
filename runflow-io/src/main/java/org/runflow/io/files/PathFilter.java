package org.runflow.io.files;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which paths of a folder are wanted. A folder that is excluded is not entered. */
record PathFilter(List<String> includes, List<String> excludes, List<Pattern> included, List<Pattern> excluded) {
    static PathFilter everything() {
        return of(List.of(), List.of());
    }

    static PathFilter of(List<String> includes, List<String> excludes) {
        return new PathFilter(List.copyOf(includes), List.copyOf(excludes), compiled(includes), compiled(excludes));
    }

    boolean wantsFile(String path) {
        return (included.isEmpty() || matches(included, path)) && !matches(excluded, path);
    }

    /**
     * Whether a walk would come to the file, and list it.
     *
     * @param entered what is known of folders, added to
     */
    boolean lists(String path, Map<String, Boolean> entered) {
        int end = path.lastIndexOf('/');
        return (end < 0 || comesInto(path.substring(0, end), entered)) && wantsFile(path);
    }

    private boolean comesInto(String folder, Map<String, Boolean> entered) {
        Boolean known = entered.get(folder);
        if (known == null) {
            int end = folder.lastIndexOf('/');
            known = (end < 0 || comesInto(folder.substring(0, end), entered)) && entersFolder(folder);
            entered.put(folder, known);
        }
        return known;
    }

    /**
     * A pattern that matches everything in a folder, as {@code tmp/**} does, leaves out the folder as well; and so does one that asks for nothing
     * which could lie in it.
     */
    boolean entersFolder(String path) {
        String inside = path + "/";
        return (included.isEmpty() || included.stream().anyMatch(pattern -> mayMatchIn(pattern, inside)))
                && !matches(excluded, path)
                && !matches(excluded, inside);
    }

    /** Whether the pattern matches, or came to the end of the text before it could say no. */
    private static boolean mayMatchIn(Pattern pattern, String inside) {
        Matcher matcher = pattern.matcher(inside);
        return matcher.matches() || matcher.hitEnd();
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(path).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<Pattern> compiled(List<String> globs) {
        return globs.stream().map(Glob::compile).toList();
    }
}

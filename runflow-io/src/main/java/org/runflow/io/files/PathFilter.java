package org.runflow.io.files;

import java.util.List;
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

    /** A pattern that matches everything in a folder, as {@code tmp/**} does, leaves out the folder as well. */
    boolean entersFolder(String path) {
        return !matches(excluded, path) && !matches(excluded, path + "/");
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

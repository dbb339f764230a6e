package org.runflow.io.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which paths of a folder are wanted. A folder that is excluded is not entered. */
record PathFilter(
        List<String> includes, List<String> excludes, List<PathPattern> included, List<PathPattern> excluded) {
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
        return mayMatchIn(inside) && !matches(excluded, path) && !matches(excluded, inside);
    }

    private boolean mayMatchIn(String inside) {
        for (PathPattern pattern : included) {
            if (pattern.mayMatchIn(inside)) {
                return true;
            }
        }
        return included.isEmpty();
    }

    private static boolean matches(List<PathPattern> patterns, String path) {
        for (PathPattern pattern : patterns) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static List<PathPattern> compiled(List<String> globs) {
        List<PathPattern> compiled = new ArrayList<>(globs.size());
        for (String glob : globs) {
            compiled.add(PathPattern.of(glob));
        }
        return compiled;
    }
}

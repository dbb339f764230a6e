package org.runflow.io.source;

import java.util.Arrays;

/** A place within a named root. */
record SourcePath(String root, String path) {
    static SourcePath parse(String location) {
        int colon = location.indexOf(':');
        String path = location.substring(colon + 1);
        boolean stays = Arrays.stream(path.split("/", -1))
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\0') >= 0);
        if (colon < 1 || !stays) {
            throw new IllegalArgumentException(
                    "'" + location
                            + "' is no location: a root, a colon, and names with '/' between them, none of them '.' or '..', are");
        }
        return new SourcePath(location.substring(0, colon), path);
    }
}

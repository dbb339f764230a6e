package org.runflow.io.store;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a file's name says about its content. */
final class MediaTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("csv", "text/csv"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("gz", "application/gzip"),
            Map.entry("html", "text/html"),
            Map.entry("json", "application/json"),
            Map.entry("md", "text/markdown"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain"));

    private static final Set<String> COMMON = Set.copyOf(
            Stream.concat(BY_EXTENSION.values().stream(), Stream.of(UNKNOWN)).toList());

    private MediaTypes() {}

    static Set<String> common() {
        return COMMON;
    }

    /** Whether compressing is worth it, and no content begins like something compressed. */
    static boolean isText(String type) {
        return type.startsWith("text/") || type.endsWith("json") || type.endsWith("+xml");
    }

    static String ofFile(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }
}

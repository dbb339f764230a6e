package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;

/** Every message of the loader has a row on the page, or stands among those that explain themselves. */
class WhatCanGoWrongTest {
    private static final List<String> LOADER = List.of("read", "check", "dialect");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** A text that begins a message: a letter, and nothing that only patterns hold. */
    private static final Pattern MESSAGE = Pattern.compile("[A-Za-z][^\\[\\]|\\\\]*");

    private static final int WORDS = 3;
    private static final Pattern VALUE = Pattern.compile("'?(?:%[,.\\d]*[sdf]|…)'?|%%");

    @Test
    void explainsEveryMessageOfTheLoader() throws IOException {
        String page = normal(Files.readString(Checkout.root().resolve("docs/guide/what-can-go-wrong.md")));
        Set<String> messages = new TreeSet<>();
        for (String room : LOADER) {
            Path folder = Checkout.root()
                    .resolve("runflow-io/src/main/java/org/runflow/io/race")
                    .resolve(room);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    messages.addAll(messages(file));
                }
            }
        }
        assertThat(messages)
                .hasSizeGreaterThan(100)
                .allSatisfy(message -> assertThat(page).contains(message));
    }

    private static List<String> messages(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> !line.strip().matches("(\\*|/|import).*"))
                .flatMap(line -> LITERAL.matcher(line).results().map(found -> found.group(1)))
                .filter(text -> MESSAGE.matcher(text).matches())
                .filter(text -> text.strip().split("\\s+").length >= WORDS)
                .map(WhatCanGoWrongTest::normal)
                .toList();
    }

    private static String normal(String text) {
        return VALUE.matcher(text).replaceAll("…").replaceAll("\\s+", " ").strip();
    }
}

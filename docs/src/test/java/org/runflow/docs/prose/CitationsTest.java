package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;

/** Comments and decisions cite the model by section; every cited section stands on its page. */
class CitationsTest {
    private static final Pattern CITATION = Pattern.compile("MODEL(?:\\.md)? §(\\d+)");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+) ");

    @Test
    void everyCitedSectionOfTheModelIsThere() throws IOException {
        Set<String> cited = new TreeSet<>();
        for (String library : Set.of("runflow-core", "runflow-io", "runflow-report", "docs")) {
            for (Path file : files(Checkout.root().resolve(library))) {
                cited.addAll(numbers(CITATION, Files.readString(file)));
            }
        }

        assertThat(cited).contains("2", "7", "11");
        assertThat(numbers(SECTION, Pages.read(Checkout.root().resolve("docs/Model.md"))))
                .containsAll(cited);
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|md)"))
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\D", ""))
                .collect(Collectors.toSet());
    }
}

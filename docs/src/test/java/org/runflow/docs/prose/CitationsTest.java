package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.docs.Checkout;

/** Comments, pages and decisions cite the pages that define something by section; every cited section stands on its page. */
class CitationsTest {
    private static final Pattern DICTIONARY_CELL = Pattern.compile("(?m)\\| ([DF]?)(\\d+) \\|$");

    @Test
    void everyCitedSectionIsOnAPageOfTheProject() {
        Set<String> cited = new TreeSet<>();
        for (Path file : texts()) {
            cited.addAll(Citations.in(Pages.read(file)));
        }

        assertThat(cited).contains("MODEL 2", "MODEL 7", "FORMATS 1", "DESIGN 6");
        assertThat(Citations.sections()).containsAll(cited);
    }

    @Test
    void everySectionThatTheDictionaryNamesIsThere() {
        Set<String> named = DICTIONARY_CELL
                .matcher(Pages.read(Checkout.root().resolve("docs/Dictionary.md")))
                .results()
                .map(cell -> switch (cell.group(1)) {
                    case "D" -> "DESIGN " + cell.group(2);
                    case "F" -> "FORMATS " + cell.group(2);
                    default -> "MODEL " + cell.group(2);
                })
                .collect(Collectors.toSet());

        assertThat(named).contains("DESIGN 7", "FORMATS 1", "MODEL 9");
        assertThat(Citations.sections()).containsAll(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "as DESIGN §6 says: DESIGN 6",
                "(MODEL §3–6): MODEL 3|MODEL 6",
                "FORMATS §2 and §3: FORMATS 2|FORMATS 3",
                "OTHER.md §12: OTHER 12",
                "RFC 7946 §3: ''"
            })
    void citationIsAWordInCapitalsAndSections(String text, String cited) {
        List<String> expected =
                Stream.of(cited.split("\\|", -1)).filter(one -> !one.isEmpty()).toList();

        assertThat(Citations.in(text)).containsExactlyElementsOf(expected);
    }

    private static Set<Path> texts() {
        Set<Path> texts = new TreeSet<>(Pages.all());
        for (String module : List.of("runflow-core", "runflow-io", "runflow-report", "docs")) {
            texts.addAll(Pages.files(Checkout.root().resolve(module), ".java"));
        }
        texts.removeIf(file -> file.endsWith("CitationsTest.java"));
        return texts;
    }
}

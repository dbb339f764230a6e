package org.runflow.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages do with names and long texts. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "totl, total",
        "TOTAL, total",
        "otal, total",
        "larges, largest",
        "largestxyz, largest", // three of ten letters differ
        "toatl, total", // two that changed places
    })
    void whatIsNearIsSuggested(String wanted, String meant) {
        assertThat(Suggestion.of(wanted, List.of("largest", "total"))).isEqualTo(" [Hint: did you mean '%s'?]", meant);
    }

    @ParameterizedTest
    @CsvSource({"other", "x", "xy", "al", "''"})
    void whatIsNearNothingIsToldWhatThereIs(String wanted) {
        assertThat(Suggestion.of(wanted, List.of("largest", "total"))).isEqualTo(" Known: largest, total.");
    }

    @Test
    void whereThereIsNothingThatIsTold() {
        assertThat(Suggestion.of("something", List.of())).isEqualTo(" Known: none.");
    }

    @Test
    void ofManyOnlyTheFirstTwelveAreShown() {
        List<String> names =
                IntStream.range(10, 23).mapToObj(number -> "n" + number).toList();
        assertThat(Suggestion.of("something", names.subList(0, 12))).endsWith("n20, n21.");
        assertThat(Suggestion.of("something", names)).endsWith("n20, n21, ….");
    }

    @Test
    void longTextsAreCutBetweenTwoCharacters() {
        String most = "x".repeat(1_300);
        assertThat(Clip.of(most)).isEqualTo(most);
        assertThat(Clip.of(most + "y")).isEqualTo(most + "… (1301 characters)");
        String runner = "🏃";
        assertThat(Clip.of("x".repeat(1_299) + runner)).isEqualTo("x".repeat(1_299) + "… (1301 characters)");
        assertThat(Clip.of("x".repeat(1_298) + runner + "y"))
                .isEqualTo("x".repeat(1_298) + runner + "… (1301 characters)");
    }
}

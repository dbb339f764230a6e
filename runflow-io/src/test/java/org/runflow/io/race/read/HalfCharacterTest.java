package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half a surrogate pair is legal JSON, but no text: wherever it stands, it is a problem with file, line and property. */
class HalfCharacterTest {
    private static final String REASON = "is no valid text: it holds half a surrogate pair, shown as a question mark";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Harbour Run"           | "Tiny \\ud800"                   | analysis.json line 2, name 'Tiny ?': REASON
            "Harbour Run"           | "\\udc00\\ud800"                | analysis.json line 2, name '??': REASON
            "sun-all": ["10k"       | "sun\\udfff": ["10k"             | analysis.json line 10: is not JSON: Unexpected low surrogate in field name: 0xdfff
            {"bin_m": 50}           | {"rulebook": "\\ud800"}          | analysis.json line 11, settings.rulebook '?': REASON
            {"bin_m": 50}           | {"segment_schemas": {"A1": "\\udbff"}} | analysis.json line 11, settings.segment_schemas.A1 '?': REASON
            "event_duration_minutes": 90 | "gpx_file": "5k\\ud800.gpx" | analysis.json line 7, events[1].gpx_file '5k?.gpx': REASON
            """)
    void isAProblemAnywhereInTheRequest(String piece, String replacement, String problem) {
        assertThat(RaceFiles.goodIn(folder)
                        .edit("analysis.json", piece, replacement)
                        .problems())
                .contains(problem.replace("REASON", REASON));
    }

    @Test
    void isAProblemInARulebook() {
        assertThat(RaceFiles.goodIn(folder)
                        .edit("analysis.json", "{\"bin_m\": 50}", "{\"rulebook\": \"own.json\"}")
                        .with(
                                "own.json",
                                "{\"name\": \"own\", \"version\": \"\\ud8001\",\n\"tables\": {\"road\": {\"upper_bounds_per_m2\": [1, 2, 3, 4, 5]}}}")
                        .problems())
                .contains("own.json line 1, version '?1': " + REASON);
    }

    @Test
    void pairsAreText() {
        assertThat(RaceFiles.goodIn(folder)
                        .edit("analysis.json", "Harbour Run", "Harbour \\ud83c\\udfc3 Run")
                        .open()
                        .resolvedRequest()
                        .name())
                .isEqualTo("Harbour \ud83c\udfc3 Run");
    }
}

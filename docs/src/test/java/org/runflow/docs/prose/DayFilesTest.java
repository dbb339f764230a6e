package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;

/** The guide names every result of a day by file and key. */
class DayFilesTest {
    private static final Pattern KEY =
            Pattern.compile("(?s)(\\w+) =\\s*computed\\(\\s*\"[^\"]+\",\\s*\\w+\\.class,\\s*\"([^\"]+)\"\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([A-Z_]+)` \\|");

    @Test
    void everyKeyStandsInTheGuideWithItsFile() {
        Map<String, String> keys = new TreeMap<>();
        KEY.matcher(source("/RaceDayPipeline.java")).results().forEach(key -> keys.put(key.group(1), key.group(2)));
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Pages.read(Checkout.root().resolve("docs/guide/formats.md")))
                .results()
                .forEach(row -> rows.put(row.group(2), row.group(1)));

        assertThat(keys).containsEntry("DENSITY", "computation/density_results.json");
        assertThat(rows).isEqualTo(keys);
    }

    private static String source(String name) {
        return Pages.files(Checkout.root().resolve("runflow-core/src/main/java"), name).stream()
                .map(Pages::read)
                .findFirst()
                .orElseThrow();
    }
}

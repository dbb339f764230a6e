package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.store.DirectoryStore;
import org.runflow.io.store.DirectoryStoreBuilder;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.display.RateSeries;
import org.runflow.store.ArtifactRef;

/** What was stored as schema 1.0.0 is read as it is written now. */
class OlderRateSeriesTest {
    private static final String STORED = """
            {
              "schema_version" : "1.0.0",
              "day" : "sun",
              "date" : "2025-05-11",
              "utc_offset" : "-03:00",
              "events" : [ "5k" ],
              "window_s" : 60,
              "segments" : {
                "Q" : {
                  "seg_id" : "Q",
                  "window_start" : [ "2025-05-11T09:00:00-03:00", "2025-05-11T09:01:00-03:00", "2025-05-11T09:05:00-03:00" ],
                  "mean_density" : [ 0.123449, 0.2, 5.0E-5 ],
                  "peak_density" : [ 0.25, 0.4, 4.0E-5 ],
                  "mean_rate" : [ 1.0, 0.666666666, 0.1 ],
                  "peak_rate" : [ 2.0, 1.3333333333, 0.2 ]
                },
                "W" : {
                  "seg_id" : "W",
                  "window_start" : [ ],
                  "mean_density" : [ ],
                  "peak_density" : [ ],
                  "mean_rate" : [ ],
                  "peak_rate" : [ ]
                }
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void isReadAsThePresentForm() throws IOException {
        DirectoryStoreBuilder builder =
                DirectoryStore.builder(folder).codecs(RaceForms.standard().codecs());
        RaceForms.standard().upcasters().forEach(builder::upcaster);
        DirectoryStore store = builder.open();
        OlderRateSeries old = RaceForms.standard()
                .codecs()
                .codecOf(OlderRateSeries.KEY)
                .decode(new ByteArrayInputStream(STORED.getBytes(StandardCharsets.UTF_8)));
        ArtifactRef ref = store.put(OlderRateSeries.KEY, old);

        RateSeries present = store.get(RaceDayPipeline.RATE_SERIES, ref);

        assertThat(new String(store.open(ref).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(STORED);
        assertThat(present.windowS()).isEqualTo(60);
        RateSeries.SegmentSeries quay = present.segments().get("Q");
        assertThat(quay)
                .isEqualTo(new RateSeries.SegmentSeries(
                        "Q",
                        Optional.of(OffsetDateTime.parse("2025-05-11T09:00:00-03:00")),
                        List.of(0, 60, 300),
                        List.of(0.1234, 0.2, 0.0001),
                        List.of(0.25, 0.4, 0.0),
                        List.of(1.0, 0.6667, 0.1),
                        List.of(2.0, 1.3333, 0.2)));
        assertThat(quay.windowStart(2)).isEqualTo(OffsetDateTime.parse("2025-05-11T09:05:00-03:00"));
        assertThat(present.segments().get("W").windows()).isZero();
    }
}

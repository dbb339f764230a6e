package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.store.DirectoryStore;
import org.runflow.io.store.DirectoryStoreBuilder;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.FlowRowResult.BusiestSlice;
import org.runflow.race.flow.FlowSegment.EventPair;
import org.runflow.store.ArtifactRef;

/** Flow results that were stored as schema 1.0.0 are read as they are written now. */
class OlderFlowResultsTest {
    private static final String ROW = """
        {
        IN  "flow_id" : "Q_5k_walk",
        IN  "seg_id" : "Q",
        IN  "event_a" : "5k",
        IN  "event_b" : "walk",
        IN  "from_km_a" : 0.0,
        IN  "to_km_a" : 0.15,
        IN  "from_km_b" : 0.0,
        IN  "to_km_b" : 0.15,
        IN  "direction" : "same",
        IN  "direction_source" : "default",
        IN  "runners_a" : 2,
        IN  "runners_b" : 1,
        IN  "passes_a" : 1,
        IN  "passes_b" : 0,
        IN  "overtaking_a" : 1,
        IN  "overtaking_b" : 0,
        IN  "overtaken_a" : 0,
        IN  "overtaken_b" : 1,
        IN  "co_presence_pairs" : 1,
        IN  "co_presence_a" : 1,
        IN  "co_presence_b" : 1,
        IN  "meetings" : 0,
        IN  "meeting_a" : 0,
        IN  "meeting_b" : 0,
        IN  "has_convergence" : true,
        IN  "convergence_km" : 0.12,
        IN  "convergence_timestamp" : "2025-05-11T09:01:30-03:00",
        IN  "busiest_slice" : {
        IN    "from_m" : 100.0,
        IN    "to_m" : 150.0,
        IN    "passes" : 1
        IN  },
        IN  "notes" : [ {
        IN    "level" : "info",
        IN    "text" : "a note"
        IN  } ],
        IN  "first_in_a" : "2025-05-11T09:00:00-03:00",
        IN  "last_out_a" : "2025-05-11T09:05:00-03:00",
        IN  "max_load_a" : 1,
        IN  "max_load_b" : 0,
        IN  "mean_load_a" : 0.5,
        IN  "mean_load_b" : 0.0,
        IN  "most_affected_a" : [ {
        IN    "runner_id" : "7",
        IN    "passes_made" : 1,
        IN    "passes_suffered" : 0
        IN  } ],
        IN  "most_affected_b" : [ ],
        IN  "pass_profile" : [ {
        IN    "from_m" : 0.0,
        IN    "to_m" : 100.0,
        IN    "passes_a" : 0,
        IN    "passes_b" : 0
        IN  }, {
        IN    "from_m" : 100.0,
        IN    "to_m" : 150.0,
        IN    "passes_a" : 1,
        IN    "passes_b" : 0
        IN  } ]
        IN}\
        """;

    private static final String STORED =
            """
            {
              "schema_version" : "1.0.0",
              "day" : "sun",
              "date" : "2025-05-11",
              "utc_offset" : "-03:00",
              "events" : [ "5k", "walk" ],
              "settings" : {
                "co_presence_s" : 5.0,
                "pass_slice_m" : 100.0
              },
              "rows" : [ FIRST ],
              "segments" : {
                "Q" : {
                  "seg_id" : "Q",
                  "event_pairs" : [ AGAIN ],
                  "summary" : {
                    "total_overtakes" : 1,
                    "total_co_presence" : 2,
                    "has_convergence" : true
                  }
                }
              },
              "summary" : {
                "total_segments" : 1,
                "segments_with_convergence" : 1,
                "total_event_pairs" : 1,
                "total_overtakes" : 1,
                "total_co_presence" : 2,
                "total_meetings" : 0
              }
            }
            """.replace("FIRST", ROW.replace("IN", "  ")).replace("AGAIN", ROW.replace("IN", "      "));

    @TempDir
    Path folder;

    @Test
    void areReadAsThePresentForm() throws IOException {
        DirectoryStoreBuilder builder =
                DirectoryStore.builder(folder).codecs(RaceForms.standard().codecs());
        RaceForms.standard().upcasters().forEach(builder::upcaster);
        DirectoryStore store = builder.open();
        OlderFlowResults old = RaceForms.standard()
                .codecs()
                .codecOf(OlderFlowResults.KEY)
                .decode(new ByteArrayInputStream(STORED.getBytes(StandardCharsets.UTF_8)));
        ArtifactRef ref = store.put(OlderFlowResults.KEY, old);

        FlowResults present = store.get(RaceDayPipeline.FLOW, ref);

        assertThat(shown(store, ref)).isEqualTo(STORED);
        FlowRowResult row = present.rows().get("Q_5k_walk");
        assertThat(row.passes().passesA()).isEqualTo(1);
        assertThat(row.busiestSlice()).isEqualTo(Optional.of(new BusiestSlice(100, 150, 1)));
        assertThat(row.loads().mostAffectedA()).hasSize(1);
        assertThat(present.segments().get("Q").eventPairs()).containsExactly(new EventPair("Q_5k_walk", "5k", "walk"));
        assertThat(present.segments().get("Q").summary().totalCoPresence()).isEqualTo(2);
        assertThat(present.summary().totalEventPairs()).isEqualTo(1);
    }

    private static String shown(DirectoryStore store, ArtifactRef ref) throws IOException {
        try (InputStream shown = store.findShown(OlderFlowResults.KEY, ref).orElseThrow()) {
            return new String(shown.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

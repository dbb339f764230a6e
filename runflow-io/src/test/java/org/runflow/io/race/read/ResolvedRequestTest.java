package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.io.race.form.EventRequest;

class ResolvedRequestTest {
    @Test
    void namesEveryFileThatWasFound(@TempDir Path folder) {
        AnalysisRequest request = RaceFiles.goodIn(folder)
                .with("10k_splits.csv", "runner_id,km,elapsed_s\n101,5,1300\n")
                .open()
                .resolvedRequest();
        assertThat(request.segmentsFile()).isEqualTo("segments.csv");
        assertThat(request.flowFile()).contains("flow.csv");
        EventRequest first = request.events().get(0);
        assertThat(first.runnersFile()).isEqualTo("10k_runners.csv");
        assertThat(first.splitsFile()).contains("10k_splits.csv");
        assertThat(first.gpxFile()).contains("10k.gpx");
        assertThat(first.limitMinutes()).isEmpty();
        assertThat(request.events().get(1).gpxFile()).isEmpty();
        assertThat(request.events().get(1).limitMinutes()).isEqualTo(OptionalInt.of(90));
        assertThat(request.events().get(2).startMillis()).isEqualTo(36_000_000);
    }

    @Test
    void leavesOutFilesThatAreNotThere(@TempDir Path folder) {
        RaceFolder opened = RaceFiles.goodIn(folder)
                .without("flow.csv")
                .without("locations.csv")
                .open();
        assertThat(opened.resolvedRequest().flowFile()).isEmpty();
        assertThat(opened.resolvedRequest().locationsFile()).isEmpty();
        assertThat(opened.race().flowRows()).isEmpty();
        assertThat(opened.race().locations()).isEmpty();
    }

    @Test
    void readsBackAsItWasWritten(@TempDir Path folder) {
        RaceFiles files = RaceFiles.goodIn(folder)
                .edit(
                        "analysis.json",
                        "{\"bin_m\": 50}",
                        "{\"segment_schemas\": {\"A1\": \"start_corral\"}, \"setup_min\": 0, \"corridors\": {\"width_m\": 4}}");
        RaceFolder first = files.open();
        RaceFolder second =
                files.with("analysis.json", first.resolvedRequest().toJson()).open();
        assertThat(second.resolvedRequest()).isEqualTo(first.resolvedRequest());
        assertThat(second.race()).isEqualTo(first.race());
        assertThat(second.resolvedRequest().toJson()).isEqualTo(files.text("analysis.json"));
    }

    @Test
    void spellsOutEveryDefault(@TempDir Path folder) {
        assertThat(RaceFiles.goodIn(folder).open().resolvedRequest().toJson())
                .contains(
                        "\"start_time\" : \"10:00:00\"",
                        "\"bin_m\" : 50.0",
                        "\"window_s\" : 60",
                        "\"density_window_min\" : 30",
                        "\"rulebook\" : \"runflow-2\"",
                        "\"segment_schemas\" : { }",
                        "\"co_presence_s\" : 5.0",
                        "\"pass_slice_m\" : 100.0",
                        "\"setup_min\" : 45",
                        "\"busiest_min\" : 5",
                        "\"snap_flag_m\" : 50.0");
    }
}

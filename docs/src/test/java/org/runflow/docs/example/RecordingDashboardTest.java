package org.runflow.docs.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.docs.example.recordings.FolderArchive;
import org.runflow.docs.example.recordings.RecordingDashboard;

class RecordingDashboardTest {
    @TempDir
    private Path folder;

    @Test
    void sixtyRecordingsAreFetchedAnalysedAndShownAndLaterOnlyWhatHasChanged() throws IOException {
        RecordingDashboard.Outcome outcome =
                new RecordingDashboard(folder, new FolderArchive(folder.resolve("archive"))).run();

        assertThat(outcome.first()).hasSize(60);
        assertThat(outcome.toJson())
                .isEqualTo("{\"recordings\":60,\"analysed\":57,\"failed\":3,\"synced\":58,\"remote_only\":1,"
                        + "\"mismatch\":1,\"pages\":59}");
        assertThat(outcome.changed().values())
                .containsExactlyInAnyOrder(
                        "NOT_DOWNLOADED: download", "PARTIAL: download: raw.log has 6030 bytes here, 7620 there");
        assertThat(outcome.second())
                .containsExactlyElementsOf(outcome.changed().keySet())
                .hasSize(2);
        assertThat(folder.resolve("pages/index.html"))
                .content()
                .contains("<h1>Recordings</h1>", "To do: retry 3.", "acme-gate0-20260914T080000Z.html");
        assertThat(folder.resolve("pages/coverage.html")).content().contains("2026-09-14");
    }
}

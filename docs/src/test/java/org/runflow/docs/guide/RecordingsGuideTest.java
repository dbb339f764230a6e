package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.docs.Checkout;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.recording.RecordingFiles;
import org.runflow.race.location.Locations;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceDay;
import org.runflow.race.observed.ArrivalComparison;
import org.runflow.race.observed.ObservedArrivals;
import org.runflow.recording.Coverage;
import org.runflow.recording.Passages;
import org.runflow.recording.Recording;
import org.runflow.recording.RecordingMetrics;
import org.runflow.recording.RecordingSettings;
import org.runflow.report.Chart;
import org.runflow.report.Report;
import org.runflow.report.race.observed.ArrivalsReport;
import org.runflow.report.recording.CoverageReport;
import org.runflow.report.recording.RecordingCharts;
import org.runflow.report.recording.RecordingReport;
import org.runflow.run.StageState;

/** What cameras have recorded, as the page "Recordings" tells it. */
class RecordingsGuideTest {
    // region keys
    static final ArtifactKey<Recording> RECORDING = ArtifactKey.of("recording", Recording.class);
    static final ArtifactKey<RecordingSettings> SETTINGS = ArtifactKey.of("settings", RecordingSettings.class);
    static final ArtifactKey<RecordingMetrics> METRICS =
            ArtifactKey.of("analyse", RecordingMetrics.class).publishedAt("metrics.json");
    // endregion

    @TempDir
    private Path directory;

    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectory(directory.resolve("extracted"));
        StringBuilder frames = new StringBuilder("frame,at\n");
        StringBuilder detections = new StringBuilder("frame,output,count\n");
        StringBuilder tracks = new StringBuilder("track,frame\n");
        Instant noon = Instant.parse("2026-09-14T12:00:00Z");
        for (int i = 0; i < 1_200; i++) {
            Instant at = noon.plusMillis(100L * i);
            frames.append(i).append(',').append(at).append('\n');
            detections.append(i).append(',').append(at.plusMillis(35)).append(",3\n");
            tracks.append('t').append(i / 20).append(',').append(i).append('\n');
        }
        Files.writeString(folder.resolve("frames.csv"), frames);
        Files.writeString(folder.resolve("detections.csv"), detections);
        Files.writeString(folder.resolve("tracks.csv"), tracks);
    }

    @Test
    void oneRecordingIsReadMeasuredAndShown() {
        // region read
        Recording recording = RecordingFiles.read(folder); // frames.csv, detections.csv, tracks.csv
        RecordingMetrics metrics = RecordingMetrics.of(recording, RecordingSettings.standard());

        double hz = metrics.meanHz().orElseThrow(); // 10.0
        double latencyMs = metrics.latency().p95Ms().orElseThrow(); // 35.0
        int tracks = metrics.tracks().size(); // 60
        // endregion
        assertThat(hz).isEqualTo(10);
        assertThat(latencyMs).isEqualTo(35);
        assertThat(tracks).isEqualTo(60);

        // region page
        Document page = RecordingReport.page("Bridge, 14 September", metrics);
        Chart rates = RecordingCharts.rates(metrics); // toSvg(), toPng()
        // endregion
        assertThat(page.text()).contains("Bridge, 14 September").contains(rates.toSvg());

        // region passages
        Passages passages = Passages.of(recording);
        int inFirstMinute = passages.minutes().get(0).count(); // 30
        int inAll = passages.minutes().get(1).total(); // 60
        // endregion
        assertThat(inFirstMinute).isEqualTo(30);
        assertThat(inAll).isEqualTo(60);
    }

    @Test
    void passagesBesideAPlan() throws IOException {
        RaceDay day = RaceFolder.open(Checkout.root().resolve("docs/sample-race"))
                .race()
                .day("sun");
        recordArrivals(day, Locations.arrivalMillis(day, "fish-market"));

        // region observed
        Passages seen = Passages.of(RecordingFiles.read(folder));
        ObservedArrivals observed = ObservedArrivals.none() // and so on, a watch per recording
                .and(seen.from().orElseThrow(), seen.until().orElseThrow(), seen.instants());
        ArrivalComparison compared = ArrivalComparison.of(day, "fish-market", observed);

        ArrivalComparison.Point apart = compared.largest().orElseThrow();
        String when = RaceClock.timeOfDay(apart.at()); // 10:18:57.338
        int difference = apart.difference(); // -469: so many fewer than planned
        Document page = ArrivalsReport.of(compared).page();
        // endregion
        assertThat(when).isEqualTo("10:18:57.338");
        assertThat(difference).isEqualTo(-469);
        assertThat(page.text()).contains("469 fewer");
        Path came = Files.createDirectories(Path.of("target", "pictures")).resolve("arrivals.png");
        Files.write(came, ArrivalsReport.of(compared).chart().toPng());
        assertThat(came).hasSameBinaryContentAs(Checkout.root().resolve("docs/guide/pictures/arrivals.png"));
    }

    /** A camera that misses one of ten, and sees the others a minute later than planned. */
    private void recordArrivals(RaceDay day, long[] planned) throws IOException {
        StringBuilder frames = new StringBuilder("frame,at\n");
        StringBuilder tracks = new StringBuilder("track,frame\n");
        for (int i = 0; i < planned.length; i++) {
            frames.append(i)
                    .append(',')
                    .append(day.clock().at(planned[i] + 60_000).toInstant())
                    .append('\n');
            if (i % 10 != 9) {
                tracks.append('t').append(i).append(',').append(i).append('\n');
            }
        }
        Files.writeString(folder.resolve("frames.csv"), frames);
        Files.delete(folder.resolve("detections.csv"));
        Files.writeString(folder.resolve("tracks.csv"), tracks);
    }

    @Test
    void inAPipelineOnlyWhatHasChangedIsMeasured() {
        Workspace workspace = Workspace.open(directory.resolve("workspace"));
        Recording recording = RecordingFiles.read(folder);

        // region pipeline
        Report<Document> page =
                Report.of("page.html", List.of(METRICS), stored -> RecordingReport.page("Bridge", stored.get(METRICS)));
        Pipeline pipeline = page.addTo(Pipeline.builder("recordings")
                        .inputs(RECORDING)
                        .settings(SETTINGS)
                        .stage(METRICS, s -> s.from(RECORDING, SETTINGS).compute(RecordingMetrics::of)))
                .build();

        RunRequest request = RunRequest.of(RECORDING.with(recording), SETTINGS.with(new RecordingSettings(30, 10)));
        Run run = workspace.engine().build().run(pipeline, request).orThrow();
        // endregion

        assertThat(run.get(METRICS).windows()).hasSize(12);
        assertThat(workspace.folderOf(run.id()).resolve("page.html")).exists();
        assertThat(workspace.folderOf(run.id()).resolve("metrics.json")).exists();
        Run again = workspace.engine().build().run(pipeline, request);
        assertThat(again.report().stagesIn(StageState.REUSED)).contains("analyse");
        assertThat(again.get(METRICS)).isEqualTo(run.get(METRICS));
    }

    @Test
    void coverageOfManyRecordings() {
        Instant noon = Instant.parse("2026-09-14T12:00:00Z");
        // region coverage
        List<Coverage.Count> counts = List.of(
                new Coverage.Count(noon, 2, 34), // two raw files, 34 samples made of them
                new Coverage.Count(noon.plusSeconds(3_600), 2, 3));
        Coverage coverage = Coverage.of(counts, 17, 0.5); // 17 samples expected per file; less than half is too little

        double overall = coverage.overall().orElseThrow(); // 0.544…
        Document page = CoverageReport.page(coverage);
        // endregion
        assertThat(overall).isEqualTo(37 / 68.0);
        assertThat(coverage.below()).hasSize(1);
        assertThat(page.text()).contains("too little");
    }
}

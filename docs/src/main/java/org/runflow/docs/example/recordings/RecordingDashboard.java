package org.runflow.docs.example.recordings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.inventory.CatalogFacts;
import org.runflow.inventory.ConflictPolicy;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.DataStatus;
import org.runflow.inventory.Dimension;
import org.runflow.inventory.Direction;
import org.runflow.inventory.Freshness;
import org.runflow.inventory.InventoryDelta;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.NextAction;
import org.runflow.inventory.Overview;
import org.runflow.inventory.RunFacts;
import org.runflow.inventory.Step;
import org.runflow.inventory.StepNames;
import org.runflow.inventory.StepStatus;
import org.runflow.inventory.SyncState;
import org.runflow.inventory.TransferResult;
import org.runflow.io.Workspace;
import org.runflow.io.inventory.Batch;
import org.runflow.io.inventory.DirectorySource;
import org.runflow.io.inventory.KeptInventory;
import org.runflow.io.inventory.Transfers;
import org.runflow.recording.Coverage;
import org.runflow.recording.RecordingMetrics;
import org.runflow.report.inventory.OverviewReport;
import org.runflow.report.recording.CoverageReport;
import org.runflow.report.recording.RecordingReport;

/** Sixty recordings lie in an archive. They are fetched, extracted, analysed and shown; then one changes there, one vanishes here, and only those are worked on. */
public final class RecordingDashboard {
    /** Client, field and instant. */
    public static final CoordinateSchema RECORDINGS =
            CoordinateSchema.of("recording", "client", "field").with(Dimension.instant("instant"));

    private static final CoordinateFilter ALL = CoordinateFilter.all(RECORDINGS);
    private static final int SAMPLES_EXPECTED = 120;

    private final Path folder;
    private final Archive archive;
    private final DirectorySource here;
    private final KeptInventory there;
    private final Workspace workspace;
    private final Engine engine;
    private final CatalogFacts extractions;
    private final Transfers transfers;
    private Optional<Run> analysis = Optional.empty();

    /**
     * Works in a folder.
     *
     * @param folder that is there; data, workspace and pages are written into it
     * @param archive that is empty
     */
    public RecordingDashboard(Path folder, Archive archive) {
        this.folder = folder;
        this.archive = archive;
        here = DirectorySource.of(RECORDINGS, folder.resolve("data"));
        workspace = Workspace.open(folder.resolve("workspace"));
        there = KeptInventory.of(archive.as(RECORDINGS), workspace.path().resolve("inventory/remote.inventory"));
        engine = workspace.engine().parallelism(2).build();
        extractions = new CatalogFacts(workspace.catalog(), StepNames.of(Extraction.STAGE, Analysis.STAGE));
        transfers = Transfers.between(here, archive.as(RECORDINGS), NameMapping.same());
    }

    /**
     * What came out.
     *
     * @param facts the last line: figures by name
     * @param first on which recordings was worked at first
     * @param changed what the overview named after something had changed
     * @param second on which recordings was worked then
     */
    public record Outcome(
            Map<String, Integer> facts,
            List<RunCoordinate> first,
            Map<RunCoordinate, String> changed,
            List<RunCoordinate> second) {
        /**
         * {@return the facts as a line of JSON}
         *
         * @throws IOException never
         */
        public String toJson() throws IOException {
            return new ObjectMapper().writeValueAsString(facts);
        }
    }

    /**
     * Runs everything.
     *
     * @return what came out
     * @throws IOException of the disk, or the archive
     */
    public Outcome run() throws IOException {
        Files.createDirectories(here.root());
        List<RunCoordinate> recorded = record();
        List<RunCoordinate> first = work(overview());

        RunCoordinate changedThere = recorded.get(5);
        RunCoordinate goneHere = recorded.get(25);
        archive.write(RECORDINGS.format(changedThere) + "/raw.log", Sensor.record(instantOf(5), 5, 150));
        Files.delete(Extraction.logIn(here.folderOf(goneHere)));
        Overview changed = overview();
        Map<RunCoordinate, String> named = new LinkedHashMap<>();
        changed.rows().stream()
                .filter(row -> row.next().kind() == NextAction.Kind.DOWNLOAD)
                .forEach(row -> named.put(row.coordinate(), row.status() + ": " + row.next()));

        List<RunCoordinate> second = work(changed);
        Overview last = overview();
        Map<String, Integer> facts = new LinkedHashMap<>();
        facts.put("recordings", last.rows().size());
        facts.put("analysed", last.counts().getOrDefault(DataStatus.ANALYZED, 0));
        facts.put("failed", last.counts().getOrDefault(DataStatus.ERROR, 0));
        facts.put("synced", count(changed, SyncState.Synced.class));
        facts.put("remote_only", count(changed, SyncState.RemoteOnly.class));
        facts.put("mismatch", count(changed, SyncState.Mismatch.class));
        facts.put("pages", writePages(last));
        return new Outcome(facts, first, named, second);
    }

    private List<RunCoordinate> record() throws IOException {
        List<RunCoordinate> recorded = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            RunCoordinate at = RECORDINGS.complete(
                    RECORDINGS.filter("client", i % 2 == 0 ? "acme" : "bolt", "field", "gate" + i % 6),
                    Dimension.textOf(instantOf(i)));
            archive.write(RECORDINGS.format(at) + "/raw.log", Sensor.record(instantOf(i), i));
            recorded.add(at);
        }
        return recorded;
    }

    private static Instant instantOf(int number) {
        return Instant.parse("2026-09-14T08:00:00Z").plusSeconds(600L * number);
    }

    private Overview overview() {
        SortedMap<RunCoordinate, RunFacts> facts = extractions.facts(RunCoordinate.root());
        return Overview.of(
                here.scan(ALL),
                there.get(Freshness.force()),
                NameMapping.same(),
                analysis.map(run -> Analysis.facts(RECORDINGS, facts, run)).orElse(facts),
                ALL,
                List.of());
    }

    /** Fetches and extracts what is to be fetched, and analyses whatever is extracted. */
    private List<RunCoordinate> work(Overview overview) {
        List<RunCoordinate> toFetch = overview.next(NextAction.Kind.DOWNLOAD);
        allDone(Batch.forEach(toFetch, this::fetch, 2)).forEach(there::apply);
        allDone(Batch.forEach(toFetch, this::extract, 2));
        List<Tables> extracted = new ArrayList<>();
        extractions.facts(RunCoordinate.root()).forEach((recording, facts) -> {
            StepStatus step = facts.step(Step.EXTRACT);
            if (step.state() == StepStatus.State.DONE) {
                extracted.add(Extraction.tables(
                        engine, RECORDINGS.format(recording), step.run().orElseThrow()));
            }
        });
        analysis = Optional.of(Analysis.run(engine, extracted));
        return toFetch;
    }

    private static <R> List<R> allDone(List<Batch.Outcome<R>> outcomes) {
        outcomes.forEach(each -> each.failure().ifPresent(failure -> {
            throw failure;
        }));
        return outcomes.stream().flatMap(each -> each.result().stream()).toList();
    }

    /** What broke off, or was another file by then, is planned and tried once more. */
    private InventoryDelta fetch(RunCoordinate recording) {
        TransferResult result = transfer(recording);
        if (isIncomplete(result)) {
            result = transfer(recording);
        }
        if (isIncomplete(result)) {
            throw new IllegalStateException(recording + " was not fetched: " + result.files());
        }
        return result.source();
    }

    private static boolean isIncomplete(TransferResult result) {
        return !result.files().stream().allMatch(file -> file.kind().isGood());
    }

    private TransferResult transfer(RunCoordinate recording) {
        return transfers.execute(
                transfers.plan(recording, Direction.FETCH, f -> true, ConflictPolicy.REPLACE_IF_DIFFERENT),
                () -> false,
                progress -> {});
    }

    private Run extract(RunCoordinate recording) {
        try {
            byte[] log = Files.readAllBytes(Extraction.logIn(here.folderOf(recording)));
            return Extraction.run(engine, recording, Document.of("text/plain", log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Overview overview, Class<? extends SyncState> state) {
        return (int) overview.rows().stream()
                .filter(row -> state.isInstance(row.sync()))
                .count();
    }

    private int writePages(Overview overview) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        List<Coverage.Count> counts = new ArrayList<>();
        Map<String, RecordingMetrics> measured = new LinkedHashMap<>();
        Analysis.metrics(analysis.orElseThrow()).forEach(measured::put);
        for (var one : measured.entrySet()) {
            RecordingMetrics metrics = one.getValue();
            Files.writeString(
                    pages.resolve(fileOf(RECORDINGS.parse(one.getKey()))),
                    RecordingReport.page(one.getKey(), metrics).text());
            counts.add(new Coverage.Count(
                    Dimension.instantOf(RECORDINGS.parse(one.getKey()).parts().get(2)),
                    1,
                    metrics.frameRates().size()));
        }
        Files.writeString(
                pages.resolve("coverage.html"),
                CoverageReport.page(Coverage.of(counts, SAMPLES_EXPECTED, 0.9)).text());
        OverviewReport report = OverviewReport.of(overview).titled("Recordings");
        Files.writeString(
                pages.resolve("index.html"),
                report.linking(recording -> measured.containsKey(RECORDINGS.format(recording)) ? fileOf(recording) : "")
                        .page()
                        .text());
        try (Stream<Path> files = Files.list(pages)) {
            return (int) files.count();
        }
    }

    private static String fileOf(RunCoordinate recording) {
        return String.join("-", recording.parts()) + ".html";
    }
}

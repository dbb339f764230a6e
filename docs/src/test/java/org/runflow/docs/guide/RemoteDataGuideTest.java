package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Document;
import org.runflow.RunCoordinate;
import org.runflow.inventory.CatalogFacts;
import org.runflow.inventory.ConflictPolicy;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Dimension;
import org.runflow.inventory.Direction;
import org.runflow.inventory.Freshness;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.NextAction;
import org.runflow.inventory.Overview;
import org.runflow.inventory.Presence;
import org.runflow.inventory.Reconciler;
import org.runflow.inventory.Reconciliation;
import org.runflow.inventory.SideStatus;
import org.runflow.inventory.StepNames;
import org.runflow.inventory.SyncState;
import org.runflow.inventory.TransferPlan;
import org.runflow.inventory.TransferResult;
import org.runflow.io.Workspace;
import org.runflow.io.inventory.Batch;
import org.runflow.io.inventory.DirectorySource;
import org.runflow.io.inventory.KeptInventory;
import org.runflow.io.inventory.Transfers;
import org.runflow.report.inventory.OverviewReport;

/** Recordings that lie elsewhere, as the pages "Where runs lie" and "Remote data" tell it. */
class RemoteDataGuideTest {
    // region schema
    static final CoordinateSchema RECORDINGS =
            CoordinateSchema.of("recording", "client", "field").with(Dimension.instant("instant"));
    // endregion

    @TempDir
    private Path directory;

    private Path archive;
    private Path data;
    private Workspace workspace;

    @BeforeEach
    void fill() throws IOException {
        archive = directory.resolve("archive");
        data = Files.createDirectory(directory.resolve("data"));
        workspace = Workspace.open(directory.resolve("workspace"));
        write(archive.resolve("acme/north/20260914T083000Z/raw/0.bag"), "first");
        write(archive.resolve("acme/north/20260914T093000Z/raw/0.bag"), "second");
        write(archive.resolve("acme/south/20260914T083000Z/raw/0.bag"), "third");
        write(archive.resolve("acme/south/20260914T083000Z/raw/1.bag"), "fourth");
        write(data.resolve("acme/north/20260914T083000Z/0.bag"), "first");
    }

    @Test
    void coordinatesHaveNames() {
        // region coordinate
        CoordinateFilter north = RECORDINGS.filter("client", "acme", "field", "north");
        RunCoordinate recording = RECORDINGS.complete(north, Dimension.textOf(Instant.parse("2026-09-14T08:30:00Z")));

        String path = RECORDINGS.format(recording); // "acme/north/20260914T083000Z"
        Map<String, String> values = RECORDINGS.values(recording); // {client=acme, field=north, instant=…}
        // endregion

        assertThat(path).isEqualTo("acme/north/20260914T083000Z");
        assertThat(values.keySet()).containsExactly("client", "field", "instant");

        // region menu
        Inventory there = DirectorySource.of(RECORDINGS, archive).scan(CoordinateFilter.all(RECORDINGS));

        List<String> fields = RECORDINGS.options(there, RECORDINGS.filter("client", "acme"), "field");
        List<RunCoordinate> recordings = RECORDINGS.coordinates(there, north).toList();
        List<RunCoordinate> analysed = RECORDINGS
                .coordinates(workspace.catalog()::children, north) // the same questions about runs
                .toList();
        // endregion

        assertThat(fields).containsExactly("north", "south");
        assertThat(recordings).hasSize(2);
        assertThat(analysed).isEmpty();

        // region status
        SideStatus status = there.status(recording); // Present(files, bytes), Absent or Unknown(reason)
        Presence east = there.exists(RunCoordinate.of("acme", "east"));
        // endregion
        assertThat(status).isEqualTo(new SideStatus.Present(1, 5));
        assertThat(east).isEqualTo(Presence.ABSENT);
    }

    @Test
    void whatIsMissingHereIsFetched() {
        // region kept
        DirectorySource there = DirectorySource.of(RECORDINGS, archive);
        Path file = workspace.path().resolve("inventory").resolve("remote.inventory");
        KeptInventory kept = KeptInventory.of(there, file);

        Inventory remote = kept.get(Freshness.maxAge(Duration.ofHours(1)));
        // endregion

        // region compare
        DirectorySource here = DirectorySource.of(RECORDINGS, data);
        NameMapping names = NameMapping.folders("raw", ""); // raw/0.bag there is 0.bag here
        Inventory local = here.scan(CoordinateFilter.all(RECORDINGS));

        Reconciliation both = Reconciler.compare(local, remote, names);
        List<RunCoordinate> missing = both.in(SyncState.RemoteOnly.class);
        // endregion
        assertThat(missing).hasSize(2);

        // region fetch
        Transfers transfers = Transfers.between(here, there, names);
        List<Batch.Outcome<TransferResult>> fetched = Batch.forEach(
                missing,
                coordinate -> {
                    TransferPlan plan =
                            transfers.plan(coordinate, Direction.FETCH, f -> true, ConflictPolicy.REPLACE_IF_DIFFERENT);
                    return transfers.execute(plan, () -> false, progress -> {});
                },
                2);
        fetched.forEach(each -> each.result().ifPresent(result -> kept.apply(result.source())));
        // endregion

        assertThat(fetched).allMatch(Batch.Outcome::succeeded);
        assertThat(fetched)
                .extracting(each -> each.result().map(TransferResult::outcome).orElseThrow())
                .containsOnly(TransferResult.Outcome.OK);
        Inventory now = here.scan(CoordinateFilter.all(RECORDINGS));
        assertThat(Reconciler.compare(now, remote, names).in(SyncState.Synced.class))
                .hasSize(3);
        assertThat(kept.find().orElseThrow().files(missing.get(0)).get(0).digest())
                .isPresent();

        // region overview
        CatalogFacts runs = new CatalogFacts(workspace.catalog(), StepNames.of("extract", "analyse"));
        Overview overview = Overview.of(
                local, remote, names, runs.facts(RunCoordinate.root()), CoordinateFilter.all(RECORDINGS), List.of());

        List<RunCoordinate> toFetch = overview.next(NextAction.Kind.DOWNLOAD);
        Document page = OverviewReport.of(overview).page(); // for a browser; markdown() is for a terminal
        // endregion
        assertThat(toFetch).isEqualTo(missing);
        assertThat(page.text()).contains("acme/south/20260914T083000Z");

        // region stale
        kept.invalidate(RECORDINGS.filter("field", "south"), "somebody uploads there");
        // endregion
        assertThat(kept.find().orElseThrow().stale()).hasSize(1);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}

package org.runflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.store.Digest;
import org.runflow.store.InMemoryStore;

class OverviewTest {
    private static final CoordinateSchema SCHEMA = new CoordinateSchema("take", List.of(Dimension.number("number")));
    private static final RunCoordinate TAKE = RunCoordinate.of("1");
    private static final RunId RUN = new RunId("0".repeat(26));
    private static final StepNames NAMES = StepNames.of("extract", "analyse");

    private static final ArtifactKey<String> RAW = ArtifactKey.of("raw", String.class);
    private static final ArtifactKey<String> EXTRACT = ArtifactKey.of("extract", String.class);
    private static final ArtifactKey<String> ANALYSE = ArtifactKey.of("analyse", String.class);

    /** Sides: = equal, r remote only, l local only, c changed, p partly here, m missing, R/L unknown. Steps of extract and analyse: D done, F failed, - open. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            =, --, DOWNLOADED,     EXTRACT
            =, D-, EXTRACTED,      ANALYZE
            =, DD, ANALYZED,       NONE
            =, -D, ANALYZED,       NONE
            =, FD, ANALYZED,       NONE
            =, F-, ERROR,          RETRY: extract
            =, DF, ERROR,          RETRY: analyze
            r, --, NOT_DOWNLOADED, DOWNLOAD
            r, DD, NOT_DOWNLOADED, DOWNLOAD
            r, F-, ERROR,          DOWNLOAD
            c, DD, PARTIAL,        'DOWNLOAD: x has 1 bytes here, 2 there'
            c, DF, ERROR,          'DOWNLOAD: x has 1 bytes here, 2 there'
            p, --, PARTIAL,        DOWNLOAD: y is missing here
            l, --, DOWNLOADED,     EXTRACT
            l, DD, ANALYZED,       NONE
            m, --, NOT_DOWNLOADED, INVESTIGATE: there is nothing on either side
            R, --, UNKNOWN,        INVESTIGATE: there: x is a pipe
            R, DD, ANALYZED,       INVESTIGATE: there: x is a pipe
            L, DD, UNKNOWN,        INVESTIGATE: here: x is a pipe
            """)
    void statusAndNextActionFollowFromSidesAndRuns(char sides, String steps, DataStatus status, String next) {
        RunOverview overview = RunOverview.of(TAKE, local(sides), remote(sides), NameMapping.same(), facts(steps));

        assertThat(overview.status()).isEqualTo(status);
        String detail = overview.next().detail().replace("'", "");
        String word = overview.next().kind() + (detail.isEmpty() ? "" : ": " + detail);
        assertThat(word).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"DOWNLOAD, DOWNLOADING", "EXTRACT, EXTRACTING", "ANALYZE, ANALYZING"})
    void aRunThatGoesOnIsWaitedFor(Step step, DataStatus status) {
        RunFacts running = new RunFacts(
                new TreeMap<>(java.util.Map.of(step, new StepStatus(StepStatus.State.RUNNING, Optional.of(RUN), ""))),
                Optional.of(RUN));

        RunOverview overview = RunOverview.of(TAKE, local('r'), remote('r'), NameMapping.same(), running);

        assertThat(overview.status()).isEqualTo(status);
        assertThat(overview.next()).isEqualTo(new NextAction(NextAction.Kind.WAIT, RUN.text()));
        assertThat(overview.running()).contains(RUN);
    }

    @Test
    void partialSaysHowMuchIsHereAndStaleSaysWhy() {
        Inventory old = remote('p').with(new StaleMark(CoordinateFilter.all(SCHEMA), "no route", Instant.EPOCH));

        RunOverview overview = RunOverview.of(TAKE, local('p'), old, NameMapping.same(), RunFacts.none());

        assertThat(overview.detail()).isEqualTo("1/2 files");
        assertThat(overview.stale()).contains("no route");
    }

    @Test
    void factsComeFromTheNewestRunThatReachedAStep() {
        InMemoryCatalog catalog = new InMemoryCatalog();
        Engine engine =
                Engine.builder().store(new InMemoryStore()).catalog(catalog).build();
        CatalogFacts facts = new CatalogFacts(catalog, NAMES);
        assertThat(facts.facts(RunCoordinate.root())).isEmpty();

        engine.run(pipeline("nothing"), request("1", "a"));
        engine.run(pipeline("extract"), request("2", "b"));
        engine.run(pipeline("nothing"), request("3", "c"));
        engine.run(pipeline("analyse"), request("3", "d"));
        engine.run(pipeline("nothing"), request("4", "e").targets(EXTRACT));

        var all = facts.facts(RunCoordinate.root());
        assertThat(states(all.get(RunCoordinate.of("1")))).isEqualTo("DONE DONE");
        assertThat(states(all.get(RunCoordinate.of("2")))).isEqualTo("FAILED OPEN");
        assertThat(all.get(RunCoordinate.of("2")).step(Step.EXTRACT).detail()).contains("extract is broken");
        assertThat(states(all.get(RunCoordinate.of("3")))).isEqualTo("DONE FAILED");
        assertThat(states(all.get(RunCoordinate.of("4")))).isEqualTo("DONE OPEN");

        RunFacts first = all.get(RunCoordinate.of("1"));
        assertThat(first.validated(engine.plan(pipeline("nothing"), request("1", "a")), NAMES))
                .isEqualTo(first);
        assertThat(states(first.validated(engine.plan(pipeline("nothing"), request("1", "new")), NAMES)))
                .isEqualTo("OPEN OPEN");
    }

    @Test
    void rowsAreInTheOrderOfTheSchemaAndCounted() {
        Inventory remote = Inventory.builder(CoordinateFilter.all(SCHEMA), "there", Instant.EPOCH)
                .add(file("10", "x", 1))
                .add(file("9", "x", 1))
                .build();
        TreeMap<RunCoordinate, RunFacts> facts = new TreeMap<>();
        facts.put(RunCoordinate.of("11"), facts("DD"));
        facts.put(RunCoordinate.of("other", "thing"), facts("DD"));

        Overview overview = Overview.of(
                remote,
                remote,
                NameMapping.same(),
                facts,
                CoordinateFilter.all(SCHEMA),
                List.of(RunCoordinate.of("8")));

        assertThat(overview.rows())
                .extracting(row -> row.coordinate().toString())
                .containsExactly("8", "9", "10", "11");
        assertThat(overview.counts()).hasToString("{NOT_DOWNLOADED=2, DOWNLOADED=2}");
        assertThat(overview.next(NextAction.Kind.EXTRACT)).hasToString("[9, 10]");
    }

    private static Pipeline pipeline(String broken) {
        return Pipeline.builder("takes")
                .inputs(RAW)
                .stage(
                        EXTRACT,
                        s -> s.from(RAW).compute(raw -> {
                            if (broken.equals("extract")) {
                                throw new IllegalStateException("extract is broken");
                            }
                            return raw + "!";
                        }))
                .stage(
                        ANALYSE,
                        s -> s.from(EXTRACT).compute(text -> {
                            if (broken.equals("analyse")) {
                                throw new IllegalStateException("analyse is broken");
                            }
                            return text + "?";
                        }))
                .build();
    }

    private static RunRequest request(String coordinate, String raw) {
        return RunRequest.of(RAW.with(raw)).at(RunCoordinate.parse(coordinate));
    }

    private static String states(RunFacts facts) {
        return facts.step(Step.EXTRACT).state() + " " + facts.step(Step.ANALYZE).state();
    }

    private static RunFacts facts(String steps) {
        return RunFacts.none().with(Step.EXTRACT, status(steps.charAt(0))).with(Step.ANALYZE, status(steps.charAt(1)));
    }

    private static StepStatus status(char letter) {
        return switch (letter) {
            case 'D' -> StepStatus.done(RUN);
            case 'F' -> StepStatus.failed(RUN, "");
            default -> StepStatus.open();
        };
    }

    private static Inventory local(char sides) {
        InventoryBuilder here = Inventory.builder(CoordinateFilter.all(SCHEMA), "here", Instant.EPOCH);
        if ("=clpR".indexOf(sides) >= 0) {
            here.add(file("1", "x", 1));
        }
        return sides == 'L' ? hidden(here) : here.build();
    }

    private static Inventory remote(char sides) {
        InventoryBuilder there = Inventory.builder(CoordinateFilter.all(SCHEMA), "there", Instant.EPOCH);
        if ("=rpL".indexOf(sides) >= 0) {
            there.add(file("1", "x", 1));
        }
        if (sides == 'c') {
            there.add(file("1", "x", 2));
        }
        if (sides == 'p') {
            there.add(file("1", "y", 2));
        }
        return sides == 'R' ? hidden(there) : there.build();
    }

    private static Inventory hidden(InventoryBuilder side) {
        return side.add(new InventoryProblem("x", "is a pipe", Optional.of(TAKE)))
                .build();
    }

    private static InventoryEntry file(String coordinate, String file, long bytes) {
        return new InventoryEntry(RunCoordinate.of(coordinate), file, bytes, "v", Optional.of(Digest.of(file + bytes)));
    }
}

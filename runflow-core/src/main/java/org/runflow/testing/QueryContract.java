package org.runflow.testing;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.run.RunState;

/** The half of the contract of a catalog that is about finding runs. */
final class QueryContract {
    private final Supplier<RunCatalog> factory;

    private QueryContract(Supplier<RunCatalog> factory) {
        this.factory = factory;
    }

    static List<ContractCheck> checks(Supplier<RunCatalog> factory) {
        QueryContract contract = new QueryContract(factory);
        return List.of(
                new ContractCheck("lists runs newest first", contract::listsNewestFirst),
                new ContractCheck("filters runs", contract::filters),
                new ContractCheck("pages without repeating or missing a run", contract::pages),
                new ContractCheck("lists the children of a coordinate", contract::listsChildren),
                new ContractCheck("tells which coordinates have runs", contract::tellsCoordinates),
                new ContractCheck("filters by ranges of metrics", contract::filtersByMetrics),
                new ContractCheck("ranks by a metric, page by page", contract::ranks));
    }

    private void listsNewestFirst() {
        RunCatalog catalog = factory.get();
        for (int number : new int[] {2, 3, 1}) {
            catalog.begin(RunSamples.entry(number, "city"), RunSamples.DEFINITION);
        }
        Expect.equal(numbers(catalog, RunQuery.all()), List.of(3, 2, 1), "runs");
    }

    private void filters() {
        RunCatalog catalog = factory.get();
        catalog.begin(RunSamples.entry(1, "a", "x"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(2, "a", "y"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(3, "ab"), RunSamples.DEFINITION);
        catalog.transition(Samples.runId(3), RunState.QUEUED, RunState.RUNNING, Samples.NOON);
        Expect.equal(numbers(catalog, RunQuery.all().under(RunCoordinate.of("a"))), List.of(2, 1), "under a");
        Expect.equal(numbers(catalog, RunQuery.all().in(RunState.RUNNING)), List.of(3), "running");
        Expect.equal(numbers(catalog, RunQuery.all().with("name", "run 2")), List.of(2), "with a name");
        Expect.equal(numbers(catalog, RunQuery.all().with("name", "run 9")), List.of(), "with an unknown name");
        Expect.equal(numbers(catalog, RunQuery.all().ofPipeline("pipeline")), List.of(3, 2, 1), "of the pipeline");
        Expect.equal(numbers(catalog, RunQuery.all().ofPipeline("other")), List.of(), "of another pipeline");
        Expect.equal(numbers(catalog, RunQuery.all().after(Samples.runId(3))), List.of(2, 1), "after a run");
    }

    private void tellsCoordinates() {
        RunCatalog catalog = factory.get();
        catalog.begin(RunSamples.entry(1, "a", "y"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(2, "a", "x", "deep"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(3, "a", "y"), RunSamples.DEFINITION);
        Expect.equal(catalog.exists(RunCoordinate.of("a", "x")), true, "whether there is something under a/x");
        Expect.equal(catalog.exists(RunCoordinate.of("a", "x", "y")), false, "whether there is something under a/x/y");
        Expect.equal(catalog.exists(RunCoordinate.root()), true, "whether there is something at all");
        Expect.equal(
                catalog.coordinates(RunCoordinate.of("a")).toList(),
                List.of(RunCoordinate.of("a", "x", "deep"), RunCoordinate.of("a", "y")),
                "coordinates under a");
        Expect.equal(catalog.coordinates(RunCoordinate.of("b")).toList(), List.of(), "coordinates under b");
        Expect.equal(catalog.counts().runs(), 3L, "runs");
        Expect.equal(
                catalog.counts().byCoordinate(),
                ImmutableSortedMap.of(RunCoordinate.of("a", "x", "deep"), 1L, RunCoordinate.of("a", "y"), 2L),
                "runs by coordinate");
    }

    /** Runs 1 to 7 with scores 3, 1, 3, 2, none, 9, 3; of these 6 is not of the city. */
    private static RunCatalog measured(RunCatalog catalog) {
        double[] scores = {3, 1, 3, 2, Double.NaN, 9, 3};
        for (int number = 1; number <= scores.length; number++) {
            RunEntry entry = RunSamples.entry(number, number == 6 ? "land" : "city");
            catalog.begin(entry, RunSamples.DEFINITION);
            catalog.transition(entry.id(), RunState.QUEUED, RunState.RUNNING, Samples.NOON);
            double score = scores[number - 1];
            RunEntry running = catalog.find(entry.id()).orElseThrow();
            catalog.finish(
                    RunState.RUNNING,
                    RunSamples.measured(
                            running,
                            Double.isNaN(score)
                                    ? ImmutableSortedMap.of()
                                    : ImmutableSortedMap.of("stage:score", score)));
        }
        return catalog;
    }

    private void filtersByMetrics() {
        RunCatalog catalog = measured(factory.get());
        Expect.equal(
                numbers(catalog, RunQuery.all().between("stage:score", 2, 3)), List.of(7, 4, 3, 1), "scores 2 to 3");
        Expect.equal(numbers(catalog, RunQuery.all().between("stage:other", 0, 9)), List.of(), "another metric");
        Expect.equal(
                numbers(
                        catalog,
                        RunQuery.all()
                                .under(RunCoordinate.of("city"))
                                .between("stage:score", 3, Double.POSITIVE_INFINITY)),
                List.of(7, 3, 1),
                "scores from 3 on in the city");
    }

    private void ranks() {
        RunCatalog catalog = measured(factory.get());
        RunQuery best = RunQuery.all().bestBy(Metric.of("stage:score", Direction.LOWER));
        Expect.equal(numbers(catalog, best), List.of(2, 4, 7, 3, 1, 6, 5), "least first, of equal ones the newest");
        Expect.equal(
                numbers(catalog, RunQuery.all().bestBy(Metric.of("stage:score", Direction.closestTo(2)))),
                List.of(4, 7, 3, 2, 1, 6, 5),
                "closest to 2 first");
        List<Integer> seen = new ArrayList<>();
        Optional<RunQuery> next = Optional.of(best.limit(2).under(RunCoordinate.of("city")));
        while (next.isPresent()) {
            seen.addAll(numbers(catalog, next.get()));
            next = catalog.query(next.get()).next();
        }
        Expect.equal(seen, List.of(2, 4, 7, 3, 1, 5), "pages of two");
    }

    private void pages() {
        RunCatalog catalog = factory.get();
        for (int number = 1; number <= 7; number++) {
            catalog.begin(RunSamples.entry(number, "city"), RunSamples.DEFINITION);
        }
        List<RunId> seen = new ArrayList<>();
        Optional<RunQuery> next = Optional.of(RunQuery.all().limit(3));
        int pages = 0;
        while (next.isPresent()) {
            RunPage page = catalog.query(next.get());
            page.runs().stream().map(RunEntry::id).forEach(seen::add);
            next = page.next();
            pages++;
            catalog.begin(RunSamples.entry(100 + pages, "city"), RunSamples.DEFINITION);
        }
        Expect.equal(pages, 3, "pages");
        List<RunId> expected = new ArrayList<>();
        for (int number = 7; number >= 1; number--) {
            expected.add(Samples.runId(number));
        }
        Expect.equal(seen, expected, "runs of all pages, although others were entered meanwhile");
        Expect.equal(
                catalog.query(RunQuery.all().limit(10)).next(),
                Optional.empty(),
                "page after the last, when it is full");
    }

    private void listsChildren() {
        RunCatalog catalog = factory.get();
        catalog.begin(RunSamples.entry(1, "b", "y"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(2, "a", "y", "z"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(3, "a", "x"), RunSamples.DEFINITION);
        catalog.begin(RunSamples.entry(4, "a"), RunSamples.DEFINITION);
        Expect.equal(
                catalog.children(RunCoordinate.root()),
                List.of(RunCoordinate.of("a"), RunCoordinate.of("b")),
                "children of the root");
        Expect.equal(
                catalog.children(RunCoordinate.of("a")),
                List.of(RunCoordinate.of("a", "x"), RunCoordinate.of("a", "y")),
                "children of a");
        Expect.equal(catalog.children(RunCoordinate.of("b", "y")), List.of(), "children of a leaf");
    }

    private static List<Integer> numbers(RunCatalog catalog, RunQuery query) {
        return catalog.query(query).runs().stream()
                .map(entry -> Integer.parseInt(
                        entry.attributes().getOrDefault("name", "run 0").substring(4)))
                .toList();
    }
}

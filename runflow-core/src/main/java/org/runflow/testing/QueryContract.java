package org.runflow.testing;

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
                new ContractCheck("lists the children of a coordinate", contract::listsChildren));
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

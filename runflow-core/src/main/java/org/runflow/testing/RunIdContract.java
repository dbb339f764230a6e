package org.runflow.testing;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;

/** The part of the contract of a catalog that is about the ids it gives. */
final class RunIdContract {
    private static final int MANY = 10_000;
    private static final int THREADS = 8;

    private final Supplier<RunCatalog> factory;

    private RunIdContract(Supplier<RunCatalog> factory) {
        this.factory = factory;
    }

    static List<ContractCheck> checks(Supplier<RunCatalog> factory) {
        RunIdContract contract = new RunIdContract(factory);
        return List.of(
                new ContractCheck("gives ids of the instant", contract::idsOfTheInstant),
                new ContractCheck("gives ids that rise within a millisecond", contract::riseWithinAMillisecond),
                new ContractCheck("gives ids that rise when the clock goes back", contract::riseWhenTheClockGoesBack),
                new ContractCheck("gives ids that rise in each of many threads", contract::riseInThreads));
    }

    private void idsOfTheInstant() {
        RunCatalog catalog = factory.get();
        Expect.equal(catalog.newId(Samples.NOON).createdAt(), Samples.NOON, "instant of the first id");
        Instant later = Samples.NOON.plusMillis(1);
        Expect.equal(catalog.newId(later).createdAt(), later, "instant of an id made later");
        Expect.that(
                !factory.get().newId(later).equals(factory.get().newId(later)),
                "two catalogs give different ids in the same millisecond");
    }

    private void riseWithinAMillisecond() {
        RunCatalog catalog = factory.get();
        RunId last = catalog.newId(Samples.NOON);
        for (int i = 0; i < MANY; i++) {
            last = above(last, catalog.newId(Samples.NOON));
        }
    }

    private void riseWhenTheClockGoesBack() {
        RunCatalog catalog = factory.get();
        RunId last = catalog.newId(Samples.NOON);
        for (int hours = 1; hours <= 100; hours++) {
            last = above(last, catalog.newId(Samples.NOON.minusSeconds(3600L * hours)));
        }
        Instant later = Samples.NOON.plusSeconds(1);
        Expect.equal(above(last, catalog.newId(later)).createdAt(), later, "instant of an id when the clock is right");
    }

    private void riseInThreads() throws Exception {
        RunCatalog catalog = factory.get();
        Set<RunId> given = Collections.synchronizedSet(new HashSet<>());
        int rising = Threads.count(THREADS, () -> {
            RunId last = catalog.newId(Samples.NOON);
            given.add(last);
            for (int i = 1; i < MANY / THREADS; i++) {
                last = above(last, catalog.newId(Samples.NOON));
                given.add(last);
            }
            return true;
        });
        Expect.equal(rising, THREADS, "threads whose ids rise");
        Expect.equal(given.size(), MANY, "number of different ids");
    }

    private static RunId above(RunId last, RunId next) {
        Expect.that(next.compareTo(last) > 0, "an id above " + last + ", not " + next);
        return next;
    }
}

package org.runflow.io.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunCoordinate;
import org.runflow.error.StoreException;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Freshness;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryDelta;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.StaleMark;
import org.runflow.store.Digest;
import org.runflow.testing.ManualClock;

class KeptInventoryTest {
    private static final RunCoordinate SECOND = RunCoordinate.of("bridge", "2");

    @TempDir
    private Path directory;

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-09-14T08:00:00Z"));
    private final Archive archive = new Archive();

    /** A place that can be made to fail. */
    private static final class Archive implements InventorySource {
        private int looks;
        private Instant now = Instant.EPOCH;
        private Runnable before = () -> {};
        private List<InventoryEntry> files = List.of(entry(Takes.FIRST, "a.bag", 1), entry(SECOND, "a.bag", 2));

        @Override
        public String name() {
            return "archive";
        }

        @Override
        public CoordinateSchema schema() {
            return Takes.SCHEMA;
        }

        @Override
        public Inventory scan(CoordinateFilter filter) {
            looks++;
            before.run();
            var inventory = Inventory.builder(filter, name(), now);
            files.stream().filter(file -> filter.matches(file.coordinate())).forEach(inventory::add);
            return inventory.build();
        }
    }

    @Test
    void looksAgainOnlyWhenItIsTooOld() {
        KeptInventory kept = kept();
        assertThat(kept.find()).isEmpty();
        archive.now = clock.instant();
        kept.get(Freshness.anyAge());
        clock.advance(Duration.ofMinutes(10));

        kept.get(Freshness.anyAge());
        kept.get(Freshness.maxAge(Duration.ofMinutes(10)));
        assertThat(archive.looks).isEqualTo(1);
        kept.get(Freshness.maxAge(Duration.ofMinutes(9)));
        assertThat(archive.looks).isEqualTo(2);
        kept.get(Freshness.force());
        assertThat(archive.looks).isEqualTo(3);
        assertThat(kept().get(Freshness.anyAge()).entries()).isEqualTo(2);
        assertThat(archive.looks).isEqualTo(3);
        clock.advance(Duration.ofDays(-400));
        kept().get(Freshness.maxAge(Duration.ofMinutes(10)));
        assertThat(archive.looks).as("the clock was wrong before").isEqualTo(4);
        assertThatThrownBy(() -> Freshness.maxAge(Duration.ofSeconds(-1))).hasMessageContaining("0 or more");
    }

    @Test
    void aLookThatFailsKeepsTheOldOneMarkedWithTheReason() throws IOException {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        byte[] before = Files.readAllBytes(file());
        archive.before = () -> {
            throw new StoreException("list the bucket", new IOException("no route"));
        };

        Inventory marked = kept.get(Freshness.force());

        assertThat(marked.entries()).isEqualTo(2);
        assertThat(marked.findStale(Takes.FIRST).map(StaleMark::reason))
                .contains("it could not be looked at: could not list the bucket");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(kept().find().orElseThrow().stale()).hasSize(1);

        archive.before = () -> {};
        assertThat(kept.get(Freshness.maxAge(Duration.ofDays(99_999))).stale()).isEmpty();
    }

    @Test
    void aChangeOfNothingIsDamage() throws IOException {
        kept().get(Freshness.anyAge());
        Files.writeString(file().resolveSibling(file().getFileName() + ".changes"), "null\n");

        assertThat(kept().find()).isEmpty();
        assertThat(kept().get(Freshness.anyAge()).entries()).isEqualTo(2);
        assertThat(archive.looks).isEqualTo(2);
    }

    @Test
    void aLookThatIsInterruptedKeepsTheOldOneAndIsToldOf() {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        archive.before = () -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() -> kept.get(Freshness.force())).isInstanceOf(CancellationException.class);

        Inventory marked = kept.find().orElseThrow();
        assertThat(marked.entries()).isEqualTo(2);
        assertThat(marked.stale()).extracting(StaleMark::reason).containsExactly("a look was interrupted");
    }

    @Test
    void aProcessThatIsKilledWhileItLooksLeavesAMark() {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        archive.before = () -> assertThat(kept().find().orElseThrow().stale())
                .extracting(StaleMark::reason)
                .containsExactly("a look that had begun did not end");

        assertThat(kept.get(Freshness.force()).stale()).isEmpty();
    }

    @Test
    void nobodyHasEverLooked() {
        archive.before = () -> {
            throw new StoreException("list the bucket", new IOException("no route"));
        };

        assertThatThrownBy(() -> kept().get(Freshness.anyAge())).isInstanceOf(StoreException.class);
        assertThat(kept().find()).isEmpty();
    }

    @Test
    void marksAndChangesOfOneAreSeenByAll() {
        KeptInventory one = kept();
        KeptInventory other = kept();
        one.get(Freshness.anyAge());
        Digest digest = Digest.of("content");

        one.invalidate(Takes.SCHEMA.filter("number", "2"), "written to");
        one.apply(new InventoryDelta(
                List.of(entry(Takes.FIRST, "b.bag", 5).withDigest(digest)),
                List.of(new InventoryDelta.Removed(SECOND, "a.bag"))));

        Inventory seen = other.find().orElseThrow();
        assertThat(seen.findFile(Takes.FIRST, "b.bag").flatMap(InventoryEntry::digest))
                .contains(digest);
        assertThat(seen.status(SECOND).isAbsent()).isTrue();
        assertThat(seen.findStale(SECOND)).isPresent();
        assertThat(seen.findStale(Takes.FIRST)).isEmpty();
        assertThat(other.get(Freshness.maxAge(Duration.ofDays(99_999))).entries())
                .isEqualTo(2);
        assertThat(archive.looks).isEqualTo(2);
    }

    @Test
    void aLookAtAPartLeavesTheRest() {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        kept.invalidate(Takes.SCHEMA.filter("number", "1"), "first");
        kept.invalidate(CoordinateFilter.under(Takes.SCHEMA, SECOND), "second");
        archive.files = List.of(entry(SECOND, "c.bag", 7));

        Inventory seen = kept.refresh(CoordinateFilter.under(Takes.SCHEMA, SECOND));

        assertThat(seen.files(SECOND)).extracting(InventoryEntry::file).containsExactly("c.bag");
        assertThat(seen.files(Takes.FIRST)).hasSize(1);
        assertThat(seen.stale()).extracting(StaleMark::reason).containsExactly("first");
    }

    @Test
    void whatChangesDuringALookIsNotForgotten() {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        kept.apply(InventoryDelta.put(List.of(entry(Takes.FIRST, "before.bag", 1))));
        archive.before = () -> kept().apply(InventoryDelta.put(List.of(entry(Takes.FIRST, "during.bag", 1))));

        Inventory seen = kept.get(Freshness.force());

        assertThat(seen.files(Takes.FIRST)).extracting(InventoryEntry::file).containsExactly("a.bag", "during.bag");
    }

    @Test
    void digestsThatWereFoundOutStayUntilTheFileChanges() {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        Digest digest = Digest.of("content");
        kept.apply(InventoryDelta.put(List.of(entry(Takes.FIRST, "a.bag", 1).withDigest(digest))));

        Inventory seen = kept.get(Freshness.force());

        assertThat(seen.files(Takes.FIRST).get(0).digest()).contains(digest);
        assertThat(seen.files(SECOND).get(0).digest()).isEmpty();
    }

    @Test
    void aTornLineCountsAsNotWrittenAndADamagedFileAsNone() throws IOException {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        kept.invalidate(Takes.ALL, "first");
        Path changes = directory.resolve("archive.inventory.changes");
        Files.writeString(changes, "{\"snapshot\":\"12", StandardOpenOption.APPEND);

        assertThat(kept().find().orElseThrow().stale()).hasSize(1);
        kept.invalidate(Takes.ALL, "second");
        assertThat(kept().find().orElseThrow().stale())
                .extracting(StaleMark::reason)
                .containsExactly("first", "second");

        byte[] content = Files.readAllBytes(file());
        content[content.length / 2]++;
        Files.write(file(), content);
        assertThat(kept().find()).isEmpty();
        assertThatThrownBy(() -> InventoryFile.at(file()).find()).isInstanceOf(StoreException.class);
        assertThat(kept().get(Freshness.anyAge()).stale()).isEmpty();
    }

    @Test
    void manyChangesAreFoldedIntoTheFile() throws IOException {
        KeptInventory kept = kept();
        kept.get(Freshness.anyAge());
        long before = Files.size(file());
        Path changes = directory.resolve("archive.inventory.changes");
        int count = 0;
        do {
            List<InventoryEntry> more = new java.util.ArrayList<>();
            for (int i = 0; i < 500; i++) {
                more.add(entry(Takes.FIRST, "file-" + count++, 1));
            }
            kept.apply(InventoryDelta.put(more));
        } while (Files.exists(changes) && count < 100_000);

        assertThat(count).isBetween(1_000, 99_999);
        assertThat(Files.size(file())).isGreaterThan(before);
        assertThat(kept().find().orElseThrow().entries()).isEqualTo(2 + count);
    }

    @Test
    void anInventoryOfAnotherSchemaIsTakenAnew() {
        kept().get(Freshness.anyAge());
        Optional<Inventory> other = KeptInventory.of(
                        DirectorySource.of(CoordinateSchema.of("take", "camera"), directory), file())
                .find();

        assertThat(other).isEmpty();
    }

    private KeptInventory kept() {
        return KeptInventory.of(archive, file()).at(clock);
    }

    private Path file() {
        return directory.resolve("archive.inventory");
    }

    private static InventoryEntry entry(RunCoordinate coordinate, String file, long bytes) {
        return new InventoryEntry(coordinate, file, bytes, "v1", Optional.empty());
    }
}

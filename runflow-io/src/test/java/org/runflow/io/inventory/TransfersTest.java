package org.runflow.io.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.RunCoordinate;
import org.runflow.error.InvalidInputException;
import org.runflow.inventory.ConflictPolicy;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Direction;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.TransferPlan;
import org.runflow.inventory.TransferProgress;
import org.runflow.inventory.TransferResult;
import org.runflow.inventory.TransferResult.FileOutcome;
import org.runflow.inventory.TransferResult.Outcome;
import org.runflow.store.ContentWriter;
import org.runflow.store.Digest;

class TransfersTest {
    private static final String BIG = "0123456789".repeat(20_000);

    @TempDir
    private Path directory;

    private Path here;
    private Path there;

    @BeforeEach
    void fill() throws IOException {
        here = Files.createDirectory(directory.resolve("here"));
        there = Files.createDirectory(directory.resolve("there"));
        Takes.write(there, "bridge/1/a.bag", "alpha");
        Takes.write(there, "bridge/1/raw/b.bag", BIG);
        Takes.write(there, "bridge/1/c.bag", "gamma");
        Takes.write(there, "bridge/2/other.bag", "other");
    }

    @Test
    void fetchesTheFilesOfOneCoordinate() {
        TransferPlan plan = plan(ConflictPolicy.FAIL);
        assertThat(plan.bytes()).isEqualTo(10 + BIG.length());
        assertThat(Takes.read(here)).isEmpty();

        TransferResult result = execute(plan);

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(Takes.read(here))
                .isEqualTo(Map.of("bridge/1/a.bag", "alpha", "bridge/1/raw/b.bag", BIG, "bridge/1/c.bag", "gamma"));
        Inventory local = source(here).scan(Takes.ALL);
        assertThat(result.target().put())
                .extracting(InventoryEntry::version)
                .containsExactlyElementsOf(local.files(Takes.FIRST).stream()
                        .map(InventoryEntry::version)
                        .toList());
        assertThat(result.source().put())
                .allSatisfy(entry -> assertThat(entry.digest()).isPresent());
        assertThat(execute(plan(ConflictPolicy.KEEP)).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        KEEP,                 KEPT KEPT TRANSFERRED,              alpha, other, gamma
        REPLACE_IF_DIFFERENT, SAME TRANSFERRED TRANSFERRED,       alpha, BIG,   gamma
        REPLACE,              TRANSFERRED TRANSFERRED TRANSFERRED, alpha, BIG,  gamma
        FAIL,                 REFUSED REFUSED REFUSED,            alpha, other, missing
        """)
    void policiesDecideWhatBecomesOfFilesThatAreThere(
            ConflictPolicy policy, String kinds, String a, String b, String c) {
        Takes.write(here, "bridge/1/a.bag", "alpha");
        Takes.write(here, "bridge/1/raw/b.bag", "other");

        TransferResult result = execute(plan(policy));

        assertThat(kinds(result)).containsExactlyInAnyOrder(kinds.split(" "));
        Map<String, String> now = Takes.read(here);
        assertThat(now.get("bridge/1/a.bag")).isEqualTo(a);
        assertThat(now.get("bridge/1/raw/b.bag")).isEqualTo(b.equals("BIG") ? BIG : b);
        assertThat(now.getOrDefault("bridge/1/c.bag", "missing")).isEqualTo(c);
    }

    @Test
    void contentsOfTheSameLengthAreCompared() {
        Takes.write(here, "bridge/1/a.bag", "ALPHA");

        TransferResult result = execute(plan(ConflictPolicy.REPLACE_IF_DIFFERENT));

        assertThat(kinds(result)).containsOnly("TRANSFERRED");
        assertThat(Takes.read(here)).containsEntry("bridge/1/a.bag", "alpha");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 65_537, 199_999})
    void aSourceThatFailsAtAByteLeavesTheTargetAsItWas(int bytes) {
        Takes.write(here, "bridge/1/raw/b.bag", "old");
        Faulty faulty = new Faulty(source(there));
        faulty.sourceBytes = bytes;
        Transfers transfers = Transfers.between(source(here), faulty, NameMapping.same());
        TransferPlan plan =
                transfers.plan(Takes.FIRST, Direction.FETCH, file -> file.endsWith("b.bag"), ConflictPolicy.REPLACE);

        TransferResult result = transfers.execute(plan, () -> false, progress -> {});

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.files().get(0).detail()).contains("connection reset");
        assertThat(Takes.read(here)).isEqualTo(Map.of("bridge/1/raw/b.bag", "old"));
        assertThat(result.target().isEmpty()).isTrue();
    }

    @Test
    void aFullTargetKeepsWhatWasThereAndWhatFits() {
        Takes.write(here, "bridge/1/raw/b.bag", "old");
        Faulty faulty = new Faulty(source(here));
        faulty.targetBytes = 1_000;
        Transfers transfers = Transfers.between(faulty, source(there), NameMapping.same());
        TransferPlan plan = transfers.plan(Takes.FIRST, Direction.FETCH, file -> true, ConflictPolicy.REPLACE);

        TransferResult result = transfers.execute(plan, () -> false, progress -> {});

        assertThat(result.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(result.files())
                .filteredOn(file -> file.kind() == FileOutcome.Kind.FAILED)
                .hasSize(1)
                .allSatisfy(file -> assertThat(file.detail()).contains("no space"));
        assertThat(Takes.read(here))
                .isEqualTo(Map.of("bridge/1/a.bag", "alpha", "bridge/1/c.bag", "gamma", "bridge/1/raw/b.bag", "old"));
    }

    @Test
    void whatChangedSinceThePlanIsReportedAndLeftAlone() throws IOException {
        Takes.write(here, "bridge/1/a.bag", "older");
        TransferPlan plan = plan(ConflictPolicy.REPLACE);
        Takes.write(here, "bridge/1/a.bag", "somebody's");
        Takes.write(here, "bridge/1/c.bag", "somebody's");
        Takes.write(there, "bridge/1/raw/b.bag", "another");

        TransferResult result = execute(plan);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.files())
                .extracting(FileOutcome::file, FileOutcome::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "a.bag", "the target has another file than when the plan was made"),
                        org.assertj.core.groups.Tuple.tuple(
                                "c.bag", "the target has another file than when the plan was made"),
                        org.assertj.core.groups.Tuple.tuple(
                                "raw/b.bag", "the source has another version than when the plan was made"));
        assertThat(Takes.read(here)).isEqualTo(Map.of("bridge/1/a.bag", "somebody's", "bridge/1/c.bag", "somebody's"));
        Files.delete(there.resolve("bridge/1/raw/b.bag"));
        assertThat(execute(plan).files().get(2).detail()).isEqualTo("the source has the file no more");
    }

    @Test
    void cancelledAtEachPieceItLeavesWholeFilesAndGoesOnFromThere() {
        int pieces = countAsks();
        assertThat(pieces).isGreaterThan(5);
        for (int at = 0; at < pieces; at++) {
            Path target = directory.resolve("target-" + at);
            Takes.write(target, "bridge/9/x", "x");
            Transfers transfers = Transfers.between(source(target), source(there), NameMapping.same());
            TransferPlan plan =
                    transfers.plan(Takes.FIRST, Direction.FETCH, file -> true, ConflictPolicy.REPLACE_IF_DIFFERENT);
            AtomicInteger asked = new AtomicInteger();
            int last = at;

            TransferResult result = transfers.execute(plan, () -> asked.getAndIncrement() >= last, progress -> {});

            assertThat(result.has(FileOutcome.Kind.CANCELLED)).isTrue();
            Map<String, String> whole = Takes.read(there);
            Map<String, String> now = Takes.read(target);
            now.remove("bridge/9/x");
            assertThat(whole).containsAllEntriesOf(now);
            assertThat(now).hasSize((int) result.files().stream()
                    .filter(file -> file.kind() == FileOutcome.Kind.TRANSFERRED)
                    .count());
            TransferResult again = transfers.execute(plan, () -> false, progress -> {});
            assertThat(again.outcome()).isEqualTo(Outcome.OK);
            assertThat(kinds(again).stream().filter("SAME"::equals).count()).isEqualTo(now.size());
        }
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() {
        TransferPlan plan = plan(ConflictPolicy.REPLACE);

        TransferResult result = transfers()
                .execute(plan, () -> false, progress -> Thread.currentThread().interrupt());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.has(FileOutcome.Kind.CANCELLED)).isTrue();
        assertThat(Takes.read(there)).containsAllEntriesOf(Takes.read(here));
    }

    @Test
    void tellsHowFarItIsInBytes() {
        List<TransferProgress> told = new ArrayList<>();

        transfers().execute(plan(ConflictPolicy.KEEP), () -> false, told::add);

        assertThat(told).extracting(TransferProgress::bytesDone).isSorted();
        assertThat(told.get(0).fraction()).isZero();
        TransferProgress last = told.get(told.size() - 1);
        assertThat(last.fraction()).isEqualTo(1);
        assertThat(last.bytesDone()).isEqualTo(last.bytes()).isEqualTo(10L + BIG.length());
        assertThat(new TransferProgress(Takes.FIRST, "x", 1, 2, 0, 0).fraction())
                .isEqualTo(0.5);
    }

    @Test
    void whatAKilledProcessLeftIsDeletedByTheNext() throws IOException {
        Takes.write(here, ".transfers/0b1f/3", "half a file");
        Takes.write(here, ".transfers/0b1f/lock", "");
        try (Staging living = source(here).stage()) {
            Staging.Staged staged = living.write(out -> out.write(7));
            execute(plan(ConflictPolicy.KEEP));
            assertThat(staged.bytes()).isEqualTo(1);
            assertThat(Files.exists(here.resolve(".transfers/0b1f"))).isFalse();
            assertThat(staged.putAt(RunCoordinate.of("gate", "1"), "x", Optional.empty())
                            .bytes())
                    .isEqualTo(1);
        }
        assertThat(Takes.read(here.resolve(".transfers"))).isEmpty();
        assertThat(source(here).scan(Takes.ALL).problems()).isEmpty();
    }

    @Test
    void aNameMappingAppliesBothWays() {
        Transfers transfers = Transfers.between(source(here), source(there), NameMapping.folders("raw", ""));
        TransferResult fetched = transfers.execute(
                transfers.plan(Takes.FIRST, Direction.FETCH, file -> true, ConflictPolicy.KEEP),
                () -> false,
                progress -> {});
        Takes.write(here, "bridge/1/new.bag", "new");
        TransferResult sent = transfers.execute(
                transfers.plan(Takes.FIRST, Direction.SEND, file -> true, ConflictPolicy.KEEP),
                () -> false,
                progress -> {});

        assertThat(fetched.files()).extracting(FileOutcome::file).containsExactly("b.bag");
        assertThat(sent.outcome()).isEqualTo(Outcome.OK);
        assertThat(Takes.read(there)).containsEntry("bridge/1/raw/new.bag", "new");
    }

    @Test
    void nothingIsPlannedForWhatIsUnknown() throws IOException {
        Files.createSymbolicLink(there.resolve("bridge/1/link"), directory.resolve("nowhere"));

        assertThatThrownBy(() -> plan(ConflictPolicy.KEEP))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a link to nothing");
        TransferPlan empty =
                transfers().plan(RunCoordinate.of("gate", "1"), Direction.FETCH, file -> true, ConflictPolicy.KEEP);
        assertThat(execute(empty).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThatThrownBy(() -> Transfers.between(
                        source(here), DirectorySource.of(CoordinateSchema.of("x", "y"), there), NameMapping.same()))
                .hasMessageContaining("schema 'take'");
    }

    private int countAsks() {
        AtomicInteger asked = new AtomicInteger();
        TransferPlan plan = plan(ConflictPolicy.KEEP);
        Transfers to = Transfers.between(source(directory.resolve("counted")), source(there), NameMapping.same());
        Takes.write(directory, "counted/bridge/9/x", "x");
        to.execute(plan, () -> asked.incrementAndGet() < 0, progress -> {});
        return asked.get();
    }

    private Transfers transfers() {
        return Transfers.between(source(here), source(there), NameMapping.same());
    }

    private TransferPlan plan(ConflictPolicy policy) {
        return transfers().plan(Takes.FIRST, Direction.FETCH, file -> true, policy);
    }

    private TransferResult execute(TransferPlan plan) {
        return transfers().execute(plan, () -> false, progress -> {});
    }

    private static List<String> kinds(TransferResult result) {
        return result.files().stream().map(file -> file.kind().name()).toList();
    }

    private static DirectorySource source(Path root) {
        return DirectorySource.of(Takes.SCHEMA, root);
    }

    /** A place that breaks. */
    private static final class Faulty implements TransferSide {
        private final TransferSide side;
        private int sourceBytes = Integer.MAX_VALUE;
        private int targetBytes = Integer.MAX_VALUE;

        private Faulty(TransferSide side) {
            this.side = side;
        }

        @Override
        public String name() {
            return side.name();
        }

        @Override
        public CoordinateSchema schema() {
            return side.schema();
        }

        @Override
        public Inventory scan(CoordinateFilter filter) {
            return side.scan(filter);
        }

        @Override
        public Optional<InventoryEntry> look(RunCoordinate coordinate, String file) throws IOException {
            return side.look(coordinate, file);
        }

        @Override
        public Optional<Digest> findDigest(InventoryEntry entry) throws IOException {
            return side.findDigest(entry);
        }

        @Override
        public InputStream open(InventoryEntry entry) throws IOException {
            return new FilterInputStream(side.open(entry)) {
                private int left = sourceBytes;

                @Override
                public int read(byte[] buffer, int from, int count) throws IOException {
                    if (left == 0) {
                        throw new IOException("connection reset");
                    }
                    int read = super.read(buffer, from, Math.min(count, left));
                    left -= Math.max(0, read);
                    return read;
                }
            };
        }

        @Override
        public Staging stage() throws IOException {
            Staging staging = side.stage();
            return new Staging() {
                @Override
                public Staged write(ContentWriter content) throws IOException {
                    return staging.write(out -> content.writeTo(new java.io.FilterOutputStream(out) {
                        private int left = targetBytes;

                        @Override
                        public void write(byte[] bytes, int from, int count) throws IOException {
                            if (count > left) {
                                out.write(bytes, from, left);
                                throw new IOException("no space left on device");
                            }
                            left -= count;
                            out.write(bytes, from, count);
                        }
                    }));
                }

                @Override
                public void close() throws IOException {
                    staging.close();
                }
            };
        }
    }
}

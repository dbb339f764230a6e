package org.runflow.io.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunCoordinate;
import org.runflow.error.StoreException;
import org.runflow.inventory.ConflictPolicy;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Direction;
import org.runflow.inventory.Freshness;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.InventoryProblem;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.Reconciler;
import org.runflow.inventory.SideStatus;
import org.runflow.inventory.SyncState;
import org.runflow.inventory.TransferPlan;
import org.runflow.inventory.TransferResult;
import org.runflow.inventory.TransferResult.FileOutcome;
import org.runflow.io.inventory.DirectorySource;
import org.runflow.io.inventory.KeptInventory;
import org.runflow.io.inventory.Transfers;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

class S3SourceTest {
    private static final CoordinateSchema TAKES = CoordinateSchema.of("take", "camera", "number");
    private static final CoordinateFilter ALL = CoordinateFilter.all(TAKES);
    private static final RunCoordinate FIRST = RunCoordinate.of("bridge", "1");

    /** More than one piece of a transfer. */
    private static final String BIG = "0123456789".repeat(20_000);

    @RegisterExtension
    static final ObjectStore STORE = ObjectStore.s3mock();

    @TempDir
    private Path here;

    private S3Bucket bucket;
    private S3Source source;

    @BeforeEach
    void fill() {
        bucket = STORE.bucket().under("takes");
        ObjectStore.write(bucket, "bridge/1/a.bag", "alpha");
        ObjectStore.write(bucket, "bridge/1/raw/b.bag", BIG);
        ObjectStore.write(bucket, "bridge/2/ä b.bag", "other");
        ObjectStore.write(bucket, "gate/1/c.bag", "gate");
        source = S3Source.of(TAKES, bucket);
    }

    @Test
    void keysAreCoordinatesAndFiles() {
        ObjectStore.write(bucket, "bridge/", "");
        ObjectStore.write(bucket, "stray.txt", "stray");
        ObjectStore.write(STORE.bucket(), "bridge/9/other-bucket.bag", "x");

        Inventory all = source.scan(ALL);

        assertThat(all.side()).isEqualTo(bucket.address());
        assertThat(all.coordinates(ALL))
                .containsExactly(FIRST, RunCoordinate.of("bridge", "2"), RunCoordinate.of("gate", "1"));
        assertThat(all.status(FIRST)).isEqualTo(new SideStatus.Present(2, 5 + BIG.length()));
        assertThat(all.problems()).extracting(InventoryProblem::path).containsExactly("stray.txt");
        assertThat(all.files(RunCoordinate.of("bridge", "2")))
                .extracting(InventoryEntry::file)
                .containsExactly("ä b.bag");
    }

    @Test
    void aFilterListsOnlyWhatItNeedsPageByPage() {
        AtomicInteger lists = new AtomicInteger();
        List<String> prefixes = new java.util.ArrayList<>();
        ExecutionInterceptor pages = new ExecutionInterceptor() {
            @Override
            public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
                if (context.request() instanceof ListObjectsV2Request list) {
                    lists.incrementAndGet();
                    prefixes.add(list.prefix());
                    return list.toBuilder().maxKeys(2).build();
                }
                return context.request();
            }
        };
        try (S3Client client = ObjectStoreServer.client(STORE.server().address(), pages)) {
            S3Source paged = S3Source.of(TAKES, new S3Bucket(client, bucket.name(), bucket.prefix()));

            assertThat(paged.scan(ALL).entries()).isEqualTo(4);
            assertThat(lists).hasValueGreaterThan(1);
            prefixes.clear();
            assertThat(paged.scan(TAKES.filter("camera", "bridge")).entries()).isEqualTo(3);
            assertThat(prefixes).containsOnly("takes/bridge/");
            assertThat(paged.scan(TAKES.filter("number", "1")).entries()).isEqualTo(3);
        }
    }

    @Test
    void aBucketThatCannotBeLookedAtIsUnknownAndNeverEmpty() throws IOException {
        S3Source missing = S3Source.of(TAKES, S3Bucket.of(STORE.client(), "no-such-bucket"));
        KeptInventory kept = KeptInventory.of(source, here.resolve("remote.inventory"));
        Inventory good = kept.get(Freshness.force());

        assertThatThrownBy(() -> missing.scan(ALL))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("s3://no-such-bucket/");
        assertThatThrownBy(() -> missing.look(FIRST, "a.bag")).isInstanceOf(IOException.class);
        Inventory still =
                KeptInventory.of(missing, here.resolve("remote.inventory")).get(Freshness.force());
        assertThat(still.entries()).isEqualTo(good.entries());
        assertThat(still.stale().get(0).reason()).contains("no-such-bucket");
    }

    @Test
    void anInterruptedLookIsCancelled() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> source.scan(ALL)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void filesAreFetchedAndSent() throws IOException {
        S3Client client = STORE.client();
        // region bucket
        S3Source there = S3Source.of(TAKES, S3Bucket.of(client, bucket.name()).under("takes"));
        DirectorySource local = DirectorySource.of(TAKES, here);
        Transfers transfers = Transfers.between(local, there, NameMapping.same());
        // endregion

        TransferResult fetched = execute(transfers, plan(transfers, Direction.FETCH, ConflictPolicy.KEEP));

        assertThat(fetched.outcome()).isEqualTo(TransferResult.Outcome.OK);
        assertThat(here.resolve("bridge/1/raw/b.bag")).hasContent(BIG);
        assertThat(Reconciler.state(FIRST, local.scan(ALL), there.scan(ALL), NameMapping.same()))
                .isInstanceOf(SyncState.Synced.class);

        write("bridge/1/a.bag", "changed here");
        TransferResult sent = execute(transfers, plan(transfers, Direction.SEND, ConflictPolicy.REPLACE_IF_DIFFERENT));

        assertThat(sent.files())
                .extracting(FileOutcome::kind)
                .containsExactlyInAnyOrder(FileOutcome.Kind.TRANSFERRED, FileOutcome.Kind.TRANSFERRED);
        assertThat(ObjectStore.read(bucket)).containsEntry("takes/bridge/1/a.bag", "changed here");
        InventoryEntry entry = there.look(FIRST, "a.bag").orElseThrow();
        assertThat(sent.target().put()).extracting(InventoryEntry::version).contains(entry.version());
        assertThat(there.findDigest(entry))
                .isEqualTo(sent.target().put().stream()
                        .filter(put -> put.file().equals("a.bag"))
                        .findFirst()
                        .orElseThrow()
                        .digest());

        TransferResult again = execute(transfers, plan(transfers, Direction.SEND, ConflictPolicy.REPLACE_IF_DIFFERENT));
        assertThat(again.files()).extracting(FileOutcome::kind).containsOnly(FileOutcome.Kind.SAME);
    }

    @Test
    void whatChangesBetweenPlanAndExecutionStays() {
        Transfers transfers = Transfers.between(DirectorySource.of(TAKES, here), source, NameMapping.same());
        write("bridge/1/a.bag", "from here");
        write("bridge/1/new.bag", "new");
        TransferPlan fetch = plan(transfers, Direction.FETCH, ConflictPolicy.REPLACE);
        TransferPlan send = plan(transfers, Direction.SEND, ConflictPolicy.REPLACE);
        ObjectStore.write(bucket, "bridge/1/a.bag", "somebody's");
        ObjectStore.write(bucket, "bridge/1/new.bag", "somebody's");

        assertThat(execute(transfers, send).files())
                .extracting(FileOutcome::kind)
                .containsOnly(FileOutcome.Kind.DRIFTED);
        assertThat(execute(transfers, fetch).files())
                .extracting(FileOutcome::file, FileOutcome::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("a.bag", FileOutcome.Kind.DRIFTED));
        assertThat(ObjectStore.read(bucket))
                .containsEntry("takes/bridge/1/a.bag", "somebody's")
                .containsEntry("takes/bridge/1/new.bag", "somebody's");
        assertThat(here.resolve("bridge/1/a.bag")).hasContent("from here");
    }

    @Test
    void somebodyElseRightBeforeTheLastStepIsNotOverwritten() throws IOException {
        write("bridge/1/new.bag", "new");
        Meddling meddling = new Meddling();
        meddling.before(1, () -> ObjectStore.write(bucket, "bridge/1/new.bag", "somebody's"));
        try (S3Client client = ObjectStoreServer.client(STORE.server().address(), meddling)) {
            Transfers transfers = Transfers.between(
                    DirectorySource.of(TAKES, here),
                    S3Source.of(TAKES, new S3Bucket(client, bucket.name(), bucket.prefix())),
                    NameMapping.same());

            TransferResult result = execute(transfers, plan(transfers, Direction.SEND, ConflictPolicy.KEEP));

            assertThat(result.files()).extracting(FileOutcome::kind).containsExactly(FileOutcome.Kind.DRIFTED);
        }
        assertThat(ObjectStore.read(bucket)).containsEntry("takes/bridge/1/new.bag", "somebody's");
    }

    @Test
    void cancelledAtAnyPieceItLeavesWholeFilesOnBothSides() {
        Map<String, String> before = ObjectStore.read(bucket);
        Transfers transfers = Transfers.between(DirectorySource.of(TAKES, here), source, NameMapping.same());
        for (int at = 0; at < 4; at++) {
            AtomicInteger asked = new AtomicInteger();
            int last = at;
            TransferResult result = transfers.execute(
                    plan(transfers, Direction.FETCH, ConflictPolicy.REPLACE),
                    () -> asked.getAndIncrement() >= last,
                    progress -> {});

            assertThat(result.has(FileOutcome.Kind.CANCELLED)).isTrue();
            for (InventoryEntry file : DirectorySource.of(TAKES, here).scan(ALL).files(FIRST)) {
                assertThat(here.resolve("bridge/1").resolve(file.file()))
                        .hasContent(before.get("takes/bridge/1/" + file.file()));
            }
        }
        write("bridge/1/up.bag", BIG);
        AtomicInteger asked = new AtomicInteger();
        transfers.execute(
                plan(transfers, Direction.SEND, ConflictPolicy.KEEP), () -> asked.getAndIncrement() >= 2, told -> {});
        assertThat(ObjectStore.read(bucket)).isEqualTo(before);
    }

    private TransferPlan plan(Transfers transfers, Direction direction, ConflictPolicy policy) {
        return transfers.plan(FIRST, direction, file -> true, policy);
    }

    private static TransferResult execute(Transfers transfers, TransferPlan plan) {
        return transfers.execute(plan, () -> false, progress -> {});
    }

    private void write(String path, String content) {
        try {
            Files.createDirectories(here.resolve(path).getParent());
            Files.writeString(here.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

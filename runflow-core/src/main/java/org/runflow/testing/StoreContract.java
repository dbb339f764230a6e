package org.runflow.testing;

import com.google.common.collect.MoreCollectors;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.UnknownSchemaException;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.EncodedStore;
import org.runflow.store.Storages;
import org.runflow.store.StoredBlob;
import org.runflow.store.StoredForms;
import org.runflow.store.Upcaster;
import org.runflow.store.Upcasters;

/** What every {@link ArtifactStore} must do. Each check asks for a store of its own, empty. */
public final class StoreContract {
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(3);

    private final Function<List<Upcaster<?, ?>>, ArtifactStore> factory;

    private StoreContract(Function<List<Upcaster<?, ?>>, ArtifactStore> factory) {
        this.factory = factory;
    }

    /**
     * {@return the checks, to be run in any order}
     *
     * @param factory makes a new, empty store with the given upcasters
     */
    public static List<ContractCheck> checks(Function<List<Upcaster<?, ?>>, ArtifactStore> factory) {
        StoreContract contract = new StoreContract(factory);
        List<ContractCheck> checks = new ArrayList<>(List.of(
                new ContractCheck("gives back what was stored", contract::givesBackWhatWasStored),
                new ContractCheck("identifies a value by its canonical form", contract::identifiesByCanonicalForm),
                new ContractCheck("keeps equal values once", contract::keepsEqualValuesOnce),
                new ContractCheck("keeps values of one form and different types apart", contract::keepsTypesApart),
                new ContractCheck("opens the bytes that the reference describes", contract::opensTheBytes),
                new ContractCheck("stores a document as its content", contract::storesDocumentAsContent),
                new ContractCheck("knows what is not there", contract::knowsWhatIsNotThere),
                new ContractCheck("gives no value of another digest", contract::givesNoOtherValue),
                new ContractCheck("forgets a blob only when it is old", contract::forgetsOldBlobs),
                new ContractCheck("counts a blob stored again as young", contract::renewsWhatIsStoredAgain),
                new ContractCheck("leads old schemas to new ones", contract::upcasts),
                new ContractCheck("refuses unknown schemas", contract::refusesUnknownSchemas)));
        checks.addAll(ManifestContract.checks(() -> factory.apply(List.of())));
        return List.copyOf(checks);
    }

    /**
     * {@return the checks of a store above these storages, and those of the storages alone, to be run in any order}
     *
     * @param storages makes new, empty storages
     * @param forms for records, {@link org.runflow.Document} and {@link org.runflow.Documents}
     */
    public static List<ContractCheck> checks(Supplier<Storages> storages, StoredForms forms) {
        List<ContractCheck> checks = new ArrayList<>(checks(
                upcasters -> new EncodedStore(storages.get(), forms, Upcasters.of(upcasters), Clock.systemUTC())));
        checks.addAll(StorageContract.checks(storages, forms));
        return List.copyOf(checks);
    }

    private ArtifactStore store() {
        return factory.apply(List.of());
    }

    private void givesBackWhatWasStored() {
        ArtifactStore store = store();
        expectRoundTrip(store, Samples.SAMPLE, Samples.sample(1));
        expectRoundTrip(store, Samples.DOCUMENT, Samples.document("# Überholen"));
        expectRoundTrip(store, Samples.DOCUMENT, Samples.document(""));
        expectRoundTrip(store, Samples.DOCUMENTS, Samples.documents());
    }

    private static <T> void expectRoundTrip(ArtifactStore store, ArtifactKey<T> key, T value) {
        ArtifactRef ref = store.put(key, value);
        Expect.equal(store.get(key, ref), value, "value read under " + key.name());
        Expect.equal(store.get(key.in("sun"), ref), value, "value read in another scope");
        Expect.that(store.isPresent(ref), "a stored value is present");
    }

    private void identifiesByCanonicalForm() {
        ArtifactStore store = store();
        ArtifactRef ref = store.put(Samples.SAMPLE, Samples.sample(1));
        Expect.equal(ref.digest(), Digest.of(Samples.sample(1)), "digest");
        Expect.equal(ref.name() + " " + ref.schema(), "sample 3", "name and schema");
        Expect.that(
                !ref.digest()
                        .equals(store.put(Samples.SAMPLE, Samples.sample(2)).digest()),
                "another value has another digest");
    }

    private void keepsEqualValuesOnce() {
        ArtifactStore store = store();
        ArtifactRef first = store.put(Samples.SAMPLE, Samples.sample(1));
        Expect.equal(store.put(Samples.SAMPLE, Samples.sample(1)), first, "reference of an equal value");
        try (var blobs = store.blobs()) {
            Expect.equal(blobs.count(), 1L, "number of blobs");
        }
    }

    /** An int and a long, two records with the same components: one canonical form, and so one digest. */
    private void keepsTypesApart() {
        ArtifactStore store = store();
        ArtifactRef narrow = store.put(Samples.NARROW, new Samples.Narrow(1));
        ArtifactRef wide = store.put(Samples.WIDE, new Samples.Wide(1));
        ArtifactRef again = store.put(Samples.NARROW, new Samples.Narrow(1));
        Expect.equal(wide.digest(), narrow.digest(), "digest of the same form");
        Expect.equal(store.get(Samples.NARROW, narrow), new Samples.Narrow(1), "value stored before the other type");
        Expect.equal(store.get(Samples.WIDE, wide), new Samples.Wide(1), "value of the other type");
        Expect.equal(store.get(Samples.NARROW, again), new Samples.Narrow(1), "value stored once more");
    }

    private void opensTheBytes() throws Exception {
        ArtifactStore store = store();
        ArtifactRef ref = store.put(Samples.SAMPLE, Samples.sample(1));
        try (InputStream bytes = store.open(ref)) {
            byte[] content = bytes.readAllBytes();
            Expect.equal((long) content.length, ref.bytes(), "length");
            Expect.equal(Digest.ofBytes(content), ref.blobDigest(), "digest of the bytes");
        }
    }

    private void storesDocumentAsContent() throws Exception {
        ArtifactStore store = store();
        ArtifactRef ref = store.put(Samples.DOCUMENT, Samples.document("# Title"));
        try (InputStream bytes = store.open(ref)) {
            Expect.equal(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), "# Title", "content");
        }
    }

    private void knowsWhatIsNotThere() {
        ArtifactStore store = store();
        ArtifactRef ref = store.put(Samples.SAMPLE, Samples.sample(1));
        ArtifactRef longer = new ArtifactRef(ref.name(), ref.schema(), ref.digest(), ref.blobDigest(), ref.bytes() + 1);
        Expect.that(!store.isPresent(longer), "a blob of another length is not the one");
        Digest unknown = Digest.of("never stored");
        ArtifactRef missing = new ArtifactRef("sample", "3", unknown, unknown, 10);
        Expect.that(!store.isPresent(missing), "what was never stored is not present");
        Expect.thrown(ArtifactUnavailableException.class, () -> store.get(Samples.SAMPLE, missing), "get");
        Expect.thrown(ArtifactUnavailableException.class, () -> store.open(missing), "open");
    }

    /** A reference to the bytes of one value under the digest of another: what a damaged disk and a damaged manifest look like. */
    private void givesNoOtherValue() {
        ArtifactStore store = store();
        ArtifactRef one = store.put(Samples.SAMPLE, Samples.sample(1));
        ArtifactRef other = store.put(Samples.SAMPLE, Samples.sample(2));
        for (ArtifactRef mixed : List.of(
                new ArtifactRef(one.name(), one.schema(), one.digest(), other.blobDigest(), other.bytes()),
                new ArtifactRef(one.name(), one.schema(), other.digest(), one.blobDigest(), one.bytes()))) {
            try {
                Digest found = Digest.of(store.get(Samples.SAMPLE, mixed));
                Expect.equal(found, mixed.digest(), "digest of the value that was read");
            } catch (ArtifactCorruptException e) {
                Expect.equal(e.expectedDigest(), mixed.digest().hex(), "digest that is named");
            }
        }
    }

    private void forgetsOldBlobs() {
        ArtifactStore store = store();
        ArtifactRef ref = store.put(Samples.SAMPLE, Samples.sample(1));
        StoredBlob blob = onlyBlob(store);
        Expect.equal(blob.blobDigest(), ref.blobDigest(), "digest of the blob");
        Expect.equal(blob.bytes(), ref.bytes(), "length of the blob");
        store.deleteBlob(ref.blobDigest(), blob.storedAt());
        Expect.that(store.isPresent(ref), "a blob that is not older stays");
        store.deleteBlob(ref.blobDigest(), blob.storedAt().plusSeconds(60));
        Expect.that(!store.isPresent(ref), "an older blob goes");
        store.deleteBlob(ref.blobDigest(), blob.storedAt().plusSeconds(60));
    }

    /** A clean-up may have looked at the blob before it was stored again, and must not take it away then. */
    private void renewsWhatIsStoredAgain() {
        ArtifactStore store = store();
        ArtifactRef ref = store.put(Samples.SAMPLE, Samples.sample(1));
        Instant first = onlyBlob(store).storedAt();
        long deadline = System.nanoTime() + COARSEST_CLOCK.toNanos();
        Instant again = first;
        while (!again.isAfter(first) && System.nanoTime() < deadline) {
            store.put(Samples.SAMPLE, Samples.sample(1));
            again = onlyBlob(store).storedAt();
        }
        Expect.that(again.isAfter(first), "a blob stored again later than at " + first + " is as young as that");
        store.deleteBlob(ref.blobDigest(), again);
        Expect.that(store.isPresent(ref), "a blob stored again stays, however old it was");
    }

    private static StoredBlob onlyBlob(ArtifactStore store) {
        try (var blobs = store.blobs()) {
            return blobs.collect(MoreCollectors.onlyElement());
        }
    }

    private void upcasts() {
        Upcaster<SampleBefore, Sample> first =
                new Upcaster<>(Samples.SAMPLE_V1, Samples.SAMPLE_V2, old -> new Sample(old.name(), 0, List.of()));
        Upcaster<Sample, Sample> second = new Upcaster<>(
                Samples.SAMPLE_V2, Samples.SAMPLE, old -> new Sample(old.name(), old.lengthM() + 1, List.of(7)));
        ArtifactStore store = factory.apply(List.of(first, second));
        ArtifactRef old = store.put(Samples.SAMPLE_V1, new SampleBefore("A"));
        Expect.equal(store.get(Samples.SAMPLE, old), new Sample("A", 1, List.of(7)), "value led over two steps");
        Expect.equal(store.get(Samples.SAMPLE_V1, old), new SampleBefore("A"), "value under its own schema");
    }

    private void refusesUnknownSchemas() {
        ArtifactStore store = store();
        ArtifactRef ref = store.put(Samples.SAMPLE, Samples.sample(1));
        UnknownSchemaException refused =
                Expect.thrown(UnknownSchemaException.class, () -> store.get(Samples.SAMPLE_V1, ref), "a newer schema");
        Expect.equal(refused.storedSchema() + " for " + refused.wantedSchema(), "3 for 1", "schemas");
        Expect.equal(store.get(Samples.SAMPLE, ref), Samples.sample(1), "value afterwards");
    }
}

package org.runflow.testing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.BlobStorage;
import org.runflow.store.Digest;
import org.runflow.store.EncodedStore;
import org.runflow.store.Storages;
import org.runflow.store.StoredForms;
import org.runflow.store.Upcasters;

/** The half of the contract of a store that needs to reach below it. */
final class StorageContract {
    private static final List<UnaryOperator<byte[]>> DAMAGES = List.of(
            bytes -> flipped(bytes, 0),
            bytes -> flipped(bytes, bytes.length / 2),
            bytes -> flipped(bytes, bytes.length - 1),
            bytes -> Arrays.copyOf(bytes, bytes.length / 2),
            bytes -> Arrays.copyOf(bytes, bytes.length + 1),
            bytes -> new byte[0]);

    private final Supplier<Storages> factory;
    private final StoredForms forms;

    private StorageContract(Supplier<Storages> factory, StoredForms forms) {
        this.factory = factory;
        this.forms = forms;
    }

    static List<ContractCheck> checks(Supplier<Storages> factory, StoredForms forms) {
        StorageContract contract = new StorageContract(factory, forms);
        return List.of(
                new ContractCheck("notices damage, and heals it by storing again", contract::noticesDamage),
                new ContractCheck("keeps nothing of a blob that was not finished", contract::keepsNoHalves));
    }

    private void noticesDamage() throws IOException {
        Storages storages = factory.get();
        BlobStorage blobs = storages.blobs();
        ArtifactStore store = new EncodedStore(storages, forms, Upcasters.of(List.of()), Clock.systemUTC());
        for (UnaryOperator<byte[]> damage : DAMAGES) {
            ArtifactRef ref = store.put(Samples.SAMPLE, Samples.sample(1));
            byte[] damaged = damage.apply(content(blobs, ref.blobDigest()));
            keep(blobs, damaged, ref.blobDigest());
            Expect.equal(content(blobs, ref.blobDigest()).length, damaged.length, "length of the damaged blob");
            Expect.thrown(
                    ArtifactCorruptException.class, () -> store.get(Samples.SAMPLE, ref), "get of a damaged blob");
            store.put(Samples.SAMPLE, Samples.sample(1));
            Expect.equal(store.get(Samples.SAMPLE, ref), Samples.sample(1), "value after it was stored again");
        }
    }

    private void keepsNoHalves() throws IOException {
        BlobStorage blobs = factory.get().blobs();
        for (Exception failure : List.of(new IOException("no more"), new IllegalStateException("no more"))) {
            Expect.thrown(
                    failure.getClass(),
                    () -> blobs.put(
                            out -> {
                                out.write(new byte[100]);
                                throw raised(failure);
                            },
                            Samples.NOON),
                    "putting half of a blob");
        }
        try (var all = blobs.all()) {
            Expect.equal(all.toList(), List.of(), "blobs");
        }
    }

    private static IOException raised(Exception failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return (IOException) failure;
    }

    private static void keep(BlobStorage blobs, byte[] content, Digest name) throws IOException {
        blobs.put(
                out -> {
                    out.write(content);
                    return name;
                },
                Samples.NOON);
    }

    private static byte[] content(BlobStorage blobs, Digest blob) throws IOException {
        try (InputStream in = blobs.open(blob)) {
            return in.readAllBytes();
        }
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }
}

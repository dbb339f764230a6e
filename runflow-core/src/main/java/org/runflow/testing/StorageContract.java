package org.runflow.testing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.runflow.store.StagedBlob;
import org.runflow.store.Storages;
import org.runflow.store.StoredBlob;
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
                new ContractCheck("keeps nothing of a blob that was not finished", contract::keepsNoHalves),
                new ContractCheck(
                        "keeps a blob that was written bit by bit, or nothing of it", contract::keepsBitByBit));
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

    private void keepsBitByBit() throws IOException {
        BlobStorage blobs = factory.get().blobs();
        String text = "bit by bit";
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Digest name = Digest.ofBytes(content);
        try (StagedBlob dropped = blobs.stage()) {
            dropped.out().write(content);
        }
        Expect.equal(blobs.isPresent(name, content.length), false, "presence of a blob that was dropped");
        try (StagedBlob staged = blobs.stage()) {
            staged.out().write(content, 0, 3);
            staged.out().flush();
            try (InputStream in = staged.open(1)) {
                Expect.equal(
                        new String(in.readNBytes(2), StandardCharsets.UTF_8),
                        "it",
                        "bytes of a blob that is being written");
            }
            staged.out().write(content, 3, content.length - 3);
            Expect.equal(blobs.isPresent(name, content.length), false, "presence before all of it is there");
            staged.keep(name, Samples.NOON);
        }
        Expect.equal(Digest.ofBytes(content(blobs, name)), name, "bytes of a blob that was written bit by bit");
        try (InputStream in = blobs.open(name, 4)) {
            Expect.equal(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    text.substring(4),
                    "bytes from the fifth on");
        }
        Expect.thrown(EOFException.class, () -> blobs.open(name, 100).close(), "opening behind the end");
        try (var all = blobs.all()) {
            Expect.equal(all.map(StoredBlob::blobDigest).toList(), List.of(name), "blobs");
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

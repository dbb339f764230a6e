package org.runflow.store;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;

/**
 * Keeps the values that stages compute. Blobs are immutable and content-addressed; a {@link Manifest} is what makes one count. The order of writing
 * is bytes, then manifest; the order of deleting is the reverse: a crash may orphan bytes, but no manifest ever refers to what is not there.
 *
 * <p>Who wants to keep them in another place implements {@link BlobStorage} and {@link ManifestStorage} and puts an {@link EncodedStore} above.
 *
 * <p>Safe for use by many threads and engines at once, and, where it outlives a process, by many processes. Every method may throw
 * {@link org.runflow.error.StoreException} when what lies underneath fails. Implementations prove themselves with
 * {@code org.runflow.testing.StoreContract}.
 */
public interface ArtifactStore {
    /**
     * Stores a value; storing an equal one again costs no second copy.
     *
     * @param key of the artifact, which chooses the stored form
     * @param value immutable
     * @param <T> type of the value
     * @return where it lies
     * @throws IllegalArgumentException when the value has no canonical form
     * @throws org.runflow.error.NotStorableException when it could not be read back as the same value; the store is well
     */
    <T> ArtifactRef put(ArtifactKey<T> key, T value);

    /**
     * Begins rows that are stored while they come; {@link #put} makes them count. Unless the store says otherwise, they are held in memory until then.
     *
     * @param key of the artifact, which chooses the stored form
     * @param spec of their summary
     * @param <R> a row
     * @return what takes them; the caller closes it, and releases what was finished and not put
     * @throws org.runflow.error.NotStorableException when the store has no form for rows
     */
    default <R> RowSink<R> rows(ArtifactKey<Rows<R>> key, SummarySpec<R> spec) {
        return Rows.sink(spec);
    }

    /**
     * Says of an artifact, before it is computed, why no value of its type could be stored. An engine asks before it computes a stage.
     *
     * @param key of the artifact
     * @return the reason; absent when there is none, or nobody can tell before there is a value, as by default
     */
    default Optional<String> findProblem(ArtifactKey<?> key) {
        return Optional.empty();
    }

    /**
     * Reads a value and verifies it on the way. When the stored schema is not the key's, registered upcasters lead from one to the other.
     *
     * @param key of the artifact; its scope does not matter
     * @param ref from {@link #put} or a manifest
     * @param <T> type of the value
     * @return a value with the digest of {@code ref}, or the upcast of one
     * @throws org.runflow.error.ArtifactUnavailableException when the blob is not here
     * @throws org.runflow.error.ArtifactCorruptException when its bytes, or the decoded value, have another digest, or it cannot be decoded
     * @throws org.runflow.error.UnknownSchemaException when no chain of upcasters leads to the key's schema
     */
    <T> T get(ArtifactKey<T> key, ArtifactRef ref);

    /**
     * {@return whether the blob is here and has the stated length; its content is not looked at}
     *
     * @param ref from {@link #put} or a manifest
     */
    boolean isPresent(ArtifactRef ref);

    /**
     * Says of a value whose bytes are not here whether they were let go of on purpose. Such a result still counts: it is reused as long as nothing that
     * computes reads its value.
     *
     * @param ref from {@link #put} or a manifest
     * @return when it was released, UTC; absent when its bytes are here, or are missing for another reason, and always unless the store says otherwise
     */
    default Optional<Instant> findReleased(ArtifactRef ref) {
        return Optional.empty();
    }

    /**
     * {@return whether a result counts: its bytes are here, or were released on purpose}
     *
     * @param ref from {@link #put} or a manifest
     */
    default boolean counts(ArtifactRef ref) {
        return isPresent(ref) || findReleased(ref).isPresent();
    }

    /**
     * Opens the stored bytes for publishing. Not verified; the caller closes the stream.
     *
     * @param ref from {@link #put} or a manifest
     * @return the bytes
     * @throws org.runflow.error.ArtifactUnavailableException when the blob is not here
     */
    InputStream open(ArtifactRef ref);

    /**
     * Opens what a run shows of a result that is stored in another form. Verified: whoever has read to the end has read what was stored. The caller closes the stream, whose
     * reading throws {@link org.runflow.error.ArtifactCorruptException} when the stored bytes have another digest.
     *
     * @param key of the artifact; its scope does not matter
     * @param ref from {@link #put} or a manifest
     * @return what a run shows; absent when those are the stored bytes, or nobody can tell, as by default
     * @throws org.runflow.error.ArtifactUnavailableException when the blob is not here
     */
    default Optional<InputStream> findShown(ArtifactKey<?> key, ArtifactRef ref) {
        return Optional.empty();
    }

    /**
     * Opens the content of a document, if it is stored just as it is: its stored bytes then. Not verified; the caller closes the stream.
     *
     * @param key of the document
     * @param ref from {@link #put} or a manifest
     * @return the content; absent when it is stored in another form or schema, or nobody can tell, as by default
     * @throws org.runflow.error.ArtifactUnavailableException when the blob is not here
     */
    default Optional<InputStream> findContent(ArtifactKey<Document> key, ArtifactRef ref) {
        return Optional.empty();
    }

    /**
     * Makes a result count, durably: once this returns, every reader finds it. A manifest with the same key is replaced.
     *
     * @param manifest whose output was stored before
     */
    void commit(Manifest manifest);

    /**
     * {@return the committed manifest; absent also when what lies there cannot be read as one}
     *
     * @param stageKey key of a stage with its inputs
     */
    Optional<Manifest> findManifest(Digest stageKey);

    /**
     * {@return its manifest that was committed last}
     *
     * @param series of one stage
     */
    Optional<Manifest> findNewest(StageSeries series);

    /**
     * Opens the place where the results of single items count. Unless the store says otherwise, each has a manifest of its own.
     *
     * @param header what the items of the stage have in common
     * @return the ledger; the caller closes it
     */
    default ItemLedger items(ItemHeader header) {
        return new ManifestLedger(this, header);
    }

    /** {@return all manifests that can be read, those of items among them, in no particular order; the caller closes the stream, which throws as the methods do} */
    Stream<Manifest> manifests();

    /**
     * {@return where there are manifests that cannot be read; nowhere unless the store says otherwise} Which blobs they refer to, nobody can tell.
     */
    default List<String> unreadable() {
        return List.of();
    }

    /** {@return all blobs, in no particular order; the caller closes the stream, which throws as the methods do} */
    Stream<StoredBlob> blobs();

    /**
     * Says that somebody is about to compute the result of a stage, so that others who ask may wait for it. It protects nothing: a result that is computed
     * twice is right twice. The claim of a process that dies is free again.
     *
     * @param stageKey of the result
     * @return the claim; absent while somebody else has it, in this process or another; a store that cannot tell gives one to everybody, as by default
     */
    default Optional<StageClaim> claim(Digest stageKey) {
        return Optional.of(() -> {});
    }

    /**
     * Says that somebody is about to read what it stores, reads or asks for from now on, as a run does with values of items. A store that lets go of values by itself
     * keeps those, even beyond its bounds.
     *
     * @return to be run when they are needed no more; running it twice does nothing. It does nothing in a store that lets go of nothing by itself, as by default
     */
    default Runnable holding() {
        return () -> {};
    }

    /**
     * Forgets a result.
     *
     * @param stageKey of a manifest; nothing happens when there is none
     */
    void deleteManifest(Digest stageKey);

    /**
     * Forgets many results at once, those of items among them.
     *
     * @param keys of manifests; those that are not there are passed over
     */
    default void deleteManifests(Set<Digest> keys) {
        keys.forEach(this::deleteManifest);
    }

    /**
     * Deletes a blob unless it was stored again since; nothing happens when there is none. Only blobs to which no manifest refers may be deleted.
     *
     * @param blobDigest of the stored bytes
     * @param storedBefore younger blobs are left alone
     */
    void deleteBlob(Digest blobDigest, Instant storedBefore);
}

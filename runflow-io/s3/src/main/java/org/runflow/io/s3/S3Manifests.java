package org.runflow.io.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.runflow.io.store.ManifestJson;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestStorage;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Manifests under the digests they are told: {@code cache/<digest>.json}. A first one is written only where there is none, another only in place of the one that was
 * seen, so that of two who commit at once neither replaces what it has not seen.
 */
record S3Manifests(BucketObjects objects, String folder) implements ManifestStorage {
    private static final int TRIES = 50;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.json");

    @Override
    public void put(Digest name, Manifest manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ManifestJson.write(manifest, out);
        byte[] json = out.toByteArray();
        Optional<String> seen = Optional.empty();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                objects.put(nameOf(name), RequestBody.fromBytes(json), Condition.ifStill(seen), Map.of());
                return;
            } catch (ConditionFailedException e) {
                Optional<BucketObjects.Content> there = objects.find(nameOf(name));
                if (there.flatMap(BucketObjects.Content::bytes)
                        .filter(bytes -> Arrays.equals(bytes, json))
                        .isPresent()) {
                    return;
                }
                seen = there.flatMap(BucketObjects.Content::version);
            }
        }
        throw new IOException("'" + objects.address(nameOf(name)) + "' is written by others all the time");
    }

    @Override
    public Optional<Manifest> find(Digest name) throws IOException {
        return at(nameOf(name));
    }

    @Override
    public Stream<Manifest> all() throws IOException {
        return names().flatMap(name -> unchecked(name).stream());
    }

    @Override
    public List<String> unreadable() throws IOException {
        try {
            return names().filter(name -> unchecked(name).isEmpty())
                    .map(objects::address)
                    .toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause(), "it wraps one");
        }
    }

    @Override
    public void delete(Digest name) throws IOException {
        objects.delete(nameOf(name));
    }

    private Stream<String> names() throws IOException {
        return objects.list(folder, false)
                .map(Found::name)
                .filter(name -> NAME.matcher(name.substring(folder.length())).matches());
    }

    private Optional<Manifest> at(String name) throws IOException {
        Optional<BucketObjects.Content> found = objects.find(name);
        if (found.isPresent() && found.get().bytes().isEmpty()) {
            System.getLogger(S3Manifests.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            () -> "'" + objects.address(name)
                                    + "' is longer than any manifest, so its result does not count");
        }
        return found.flatMap(BucketObjects.Content::bytes)
                .flatMap(json -> ManifestJson.find(json, objects.address(name)));
    }

    private Optional<Manifest> unchecked(String name) {
        try {
            return at(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String nameOf(Digest digest) {
        return folder + digest.hex() + ".json";
    }
}

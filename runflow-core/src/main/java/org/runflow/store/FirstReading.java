package org.runflow.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.NotStorableException;
import org.runflow.internal.canonical.ComponentTexts;

/**
 * Reads the first value of each artifact back as soon as it is stored, unless it is large: a codec that writes what it cannot read, or reads something
 * else, is found by the stage that produced the value, not by whoever reads it first. Thread-safe.
 */
final class FirstReading {
    /** What takes longer than a look is left to the check of the type and to strict mode. */
    private static final long MAX_BYTES = 1L << 20;

    private final Set<Identity> proven = ConcurrentHashMap.newKeySet();

    private record Identity(String name, String schema, Class<?> type) {
        static Identity of(ArtifactKey<?> key) {
            return new Identity(key.name(), key.schema(), key.type());
        }
    }

    /**
     * Makes sure that the value can be read back.
     *
     * @throws NotStorableException when it cannot, with the component where it becomes another
     * @throws IOException when the storage fails, or gives other bytes than it took
     */
    <T> void prove(ArtifactKey<T> key, T value, ArtifactRef ref, Codec<T> codec, Opener opener) throws IOException {
        Identity identity = Identity.of(key);
        if (codec.isProven() || ref.bytes() > MAX_BYTES || proven.contains(identity)) {
            return;
        }
        byte[] stored = opener.read();
        if (!Digest.ofBytes(stored).equals(ref.blobDigest())) {
            throw new IOException("what was stored just now has other bytes already");
        }
        try (VerifiedBlob blob = new VerifiedBlob(new ByteArrayInputStream(stored), ref)) {
            requireSameClass(key, value, blob.decode(codec));
        } catch (ArtifactCorruptException e) {
            String problem = e.problem() + difference(value, codec, stored);
            throw (NotStorableException) new NotStorableException(key.name(), problem).initCause(e);
        }
        proven.add(identity);
    }

    /** Two records with the same components have the same digest. */
    private static void requireSameClass(ArtifactKey<?> key, Object value, Object read) {
        if (value instanceof Record && value.getClass() != read.getClass()) {
            throw new NotStorableException(
                    key.name(),
                    "it is a " + value.getClass().getTypeName() + " and comes back as a "
                            + read.getClass().getTypeName());
        }
    }

    /** Where the value that comes back is another; empty when it does not come back at all. */
    private static <T> String difference(T value, Codec<T> codec, byte[] stored) {
        SortedMap<String, String> before = ComponentTexts.of("value", value);
        SortedMap<String, String> after;
        try {
            after = ComponentTexts.of("value", codec.decode(new ByteArrayInputStream(stored)));
        } catch (IOException | RuntimeException e) {
            return "";
        }
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            String was = before.getOrDefault(path, "nothing");
            String is = after.getOrDefault(path, "nothing");
            if (!was.equals(is)) {
                return ": " + path + " was " + was + " and comes back as " + is;
            }
        }
        return "";
    }

    /** Reads what was just stored. */
    @FunctionalInterface
    interface Opener {
        byte[] read() throws IOException;
    }
}

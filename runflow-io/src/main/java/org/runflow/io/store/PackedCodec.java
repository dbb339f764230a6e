package org.runflow.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.runflow.Document;
import org.runflow.store.Codec;

/**
 * Compresses what another codec writes, from a certain length on, and shows it to people as that wrote it: texts, which take a tenth then. What was stored as it is, by
 * an earlier version, is read, too.
 */
final class PackedCodec<T> implements Codec<T> {
    /** Bytes by which a codec tells whether they are content. */
    private static final int BEGINNING = 64;

    private final Codec<T> plain;
    private final Predicate<byte[]> isShown;

    private PackedCodec(Codec<T> plain, Predicate<byte[]> isShown) {
        this.plain = plain;
        this.isShown = isShown;
    }

    /** Of values that are shown as the codec writes them. */
    static <T> PackedCodec<T> of(Codec<T> plain) {
        return new PackedCodec<>(plain, beginning -> true);
    }

    /** Of documents, which are shown as their content. */
    static PackedCodec<Document> ofDocument(DocumentCodec plain) {
        return new PackedCodec<>(plain, plain::isContent);
    }

    @Override
    public boolean isProven() {
        return plain.isProven();
    }

    @Override
    public List<String> problems() {
        return plain.problems();
    }

    @Override
    public String mediaType() {
        return plain.mediaType();
    }

    @Override
    public void encode(T value, OutputStream out) throws IOException {
        Packed packed = new Packed(out);
        plain.encode(value, packed);
        packed.finish();
    }

    @Override
    public T decode(InputStream in) throws IOException {
        return plain.decode(Packed.open(in));
    }

    @Override
    public boolean isContent(byte[] stored) {
        return !Packed.isPacked(stored) && plain.isContent(stored);
    }

    @Override
    public Optional<InputStream> findShown(InputStream stored) throws IOException {
        if (!(Packed.open(stored) instanceof GZIPInputStream unpacked)) {
            return Optional.empty();
        }
        PushbackInputStream shown = new PushbackInputStream(unpacked, BEGINNING);
        byte[] beginning = shown.readNBytes(BEGINNING);
        shown.unread(beginning);
        return isShown.test(beginning) ? Optional.of(shown) : Optional.empty();
    }

    @Override
    public Stream<T> otherReadings(T decoded) {
        return plain.otherReadings(decoded);
    }
}

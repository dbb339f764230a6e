package org.runflow.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns values of one type into bytes and back, as streams. The same value must give the same bytes, and decoding them a value with the same
 * digest. Safe for use by several threads.
 *
 * @param <T> type of the values
 */
public interface Codec<T> {
    /** {@return the media type of the bytes, as in {@code application/json}} */
    String mediaType();

    /**
     * Writes a value.
     *
     * @param value to write
     * @param out target; flushed but not closed
     * @throws IOException from the target
     */
    void encode(T value, OutputStream out) throws IOException;

    /**
     * {@return the value}
     *
     * @param in source, read to its end but not closed
     * @throws IOException from the source, or when the bytes are not what {@link #encode} writes
     */
    T decode(InputStream in) throws IOException;

    /**
     * Says whether tests have shown that every value comes back with its digest. Of a codec that does not say so, a store reads the first value of
     * each artifact back as soon as it is stored.
     *
     * @return false unless the codec says otherwise
     */
    default boolean isProven() {
        return false;
    }

    /**
     * Says of the type, before there is a value, what in it could not be encoded or would not come back.
     *
     * @return sentences with what to take instead; none unless the codec says otherwise
     */
    default List<String> problems() {
        return List.of();
    }

    /**
     * Says whether what was stored of a {@link org.runflow.Document} is its content, just as it is, so that it can be copied without being decoded.
     *
     * @param beginning of the stored bytes, 64 of them or all
     * @return false unless the codec says otherwise
     */
    default boolean isContent(byte[] beginning) {
        return false;
    }

    /**
     * Opens what a run shows of a value that is stored in another form, as compressed. It is read to its end or not at all, and closed with what it is made of.
     *
     * @param stored bytes, from their beginning; left open when nothing is given back
     * @return what a run shows; absent when those are the stored bytes, as they are unless the codec says otherwise
     * @throws IOException from the source
     */
    default Optional<InputStream> findShown(InputStream stored) throws IOException {
        return Optional.empty();
    }

    /**
     * Gives the other values that would have been encoded into the same bytes; none unless the codec says otherwise. The digest that was stored beside
     * the bytes tells which reading is right.
     *
     * @param decoded what {@link #decode} gave
     * @return its other readings
     */
    default Stream<T> otherReadings(T decoded) {
        return Stream.empty();
    }
}

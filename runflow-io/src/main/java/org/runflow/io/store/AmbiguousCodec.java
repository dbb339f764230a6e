package org.runflow.io.store;

import java.util.stream.Stream;
import org.runflow.store.Codec;

/** A codec whose bytes do not say everything about a value; its digest, which is stored beside them, tells the right reading. */
interface AmbiguousCodec<T> extends Codec<T> {
    /** Other values that would have been encoded into the same bytes. */
    Stream<T> otherReadings(T decoded);
}

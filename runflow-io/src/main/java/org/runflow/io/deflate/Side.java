package org.runflow.io.deflate;

/** What a walk through a deflate stream reads, and copies to the other form while it does: bits from the stream itself, or the bytes that stand for them. */
interface Side {
    /** Gives the next bits of the stream, 16 at most, the first one lowest. */
    int bits(int count);

    /** Gives the next symbol of a code. */
    int symbol(PrefixCode code);
}

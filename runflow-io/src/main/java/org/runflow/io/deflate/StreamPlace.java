package org.runflow.io.deflate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where in some bytes a deflate stream lies.
 *
 * @param from index of its first byte
 * @param to index behind its last one
 */
public record StreamPlace(int from, int to) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PIXELS = {'I', 'D', 'A', 'T'};
    private static final int TYPE_BYTES = 4;
    private static final int CHECKSUM_BYTES = 4;
    private static final int ZLIB_HEADER_BYTES = 2;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if it ends before it begins, or begins before the bytes do
     */
    public StreamPlace {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a stream does not lie from " + from + " to " + to);
        }
    }

    /**
     * Finds the pixels of a picture (PNG specification, third edition, 5.3).
     *
     * @param bytes of any file
     * @return absent if it is no PNG picture, or its pixels lie in several pieces
     */
    public static Optional<StreamPlace> inPng(byte[] bytes) {
        if (bytes.length < SIGNATURE.length
                || !Arrays.equals(SIGNATURE, 0, SIGNATURE.length, bytes, 0, SIGNATURE.length)) {
            return Optional.empty();
        }
        Optional<StreamPlace> found = Optional.empty();
        int chunk = SIGNATURE.length;
        while (chunk + 2 * TYPE_BYTES + CHECKSUM_BYTES <= bytes.length) {
            int length = int32(bytes, chunk);
            int data = chunk + 2 * TYPE_BYTES;
            if (length < 0 || length > bytes.length - data - CHECKSUM_BYTES) {
                return Optional.empty();
            }
            if (Arrays.equals(PIXELS, 0, TYPE_BYTES, bytes, chunk + TYPE_BYTES, data)) {
                if (found.isPresent() || length < ZLIB_HEADER_BYTES + CHECKSUM_BYTES) {
                    return Optional.empty();
                }
                found = Optional.of(new StreamPlace(data + ZLIB_HEADER_BYTES, data + length - CHECKSUM_BYTES));
            }
            chunk = data + length + CHECKSUM_BYTES;
        }
        return found;
    }

    private static int int32(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }
}

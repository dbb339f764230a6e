package org.runflow.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.runflow.internal.canonical.ByteSink;

/**
 * A SHA-256 value. Equal digests mean equal content.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) implements Comparable<Digest> {
    private static final MessageDigest UNFED = made();

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException unless the text is 64 lower-case hexadecimal digits
     */
    public Digest {
        if (hex.length() != 64 || !isHex(hex)) {
            throw new IllegalArgumentException("'" + hex + "' is not a digest of 64 lower-case hexadecimal digits");
        }
    }

    /**
     * The digest of a value's canonical form; the same in every store, on every machine.
     *
     * @param value a record, list, sorted map, number, text, {@code java.time} value, {@code Optional} or
     *     {@link org.runflow.canonical.Canonical}
     * @return its digest
     * @throws IllegalArgumentException when the value, or one inside it, has no canonical form; the message names the path of components
     */
    public static Digest of(Object value) {
        MessageDigest sha = sha256();
        ByteSink sink = new ByteSink(sha::update);
        sink.value(value);
        sink.flush();
        return ending(sha);
    }

    /**
     * The digest of raw bytes, for integrity.
     *
     * @param content any bytes
     * @return their digest
     */
    public static Digest ofBytes(byte[] content) {
        MessageDigest sha = sha256();
        sha.update(content);
        return ending(sha);
    }

    /** A copy of one that was made once: to look it up makes an object by reflection, every time. */
    static MessageDigest sha256() {
        try {
            return (MessageDigest) UNFED.clone();
        } catch (CloneNotSupportedException e) {
            return made();
        }
    }

    private static MessageDigest made() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Ends a digest that {@link #sha256} began. */
    static Digest ending(MessageDigest sha) {
        return new Digest(HexFormat.of().formatHex(sha.digest()));
    }

    /** Written out, as every process compares digests: what a JVM makes of records costs it more at first. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && hex.equals(digest.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    /** {@return the hexadecimal digits} */
    @Override
    public String toString() {
        return hex;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}

package org.runflow;

import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a run: 26 lower-case Crockford base-32 characters, ten for the millisecond it was made and sixteen at random, so that ids sort by time.
 *
 * @param text the characters
 */
public record RunId(String text) implements Comparable<RunId> {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final char LAST_DIGIT = 'z';
    private static final int LENGTH = 26;
    private static final int TIME_DIGITS = 10;
    /** The first instant whose milliseconds have no room before a digit of 7. */
    private static final Instant END = Instant.ofEpochMilli(1L << 48);

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException unless the text is a run id; ids are checked wherever they come in, because they become folder names
     */
    public RunId {
        if (text.length() != LENGTH || text.charAt(0) > '7' || !isDigits(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a run id of 26 lower-case base-32 characters");
        }
    }

    /**
     * Makes an id. Two of the same millisecond lie in any order; a {@link org.runflow.catalog.RunCatalog} gives them in order.
     *
     * @param instant whose millisecond goes into the id, 1970 to 10889
     * @return a new id
     * @throws IllegalArgumentException when it is before or after that
     */
    public static RunId at(Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) {
            throw new IllegalArgumentException("the id of a run holds an instant from " + Instant.EPOCH + " to before "
                    + END + ", not " + instant);
        }
        byte[] random = new byte[LENGTH - TIME_DIGITS];
        RANDOM.nextBytes(random);
        char[] digits = new char[LENGTH];
        long millis = instant.toEpochMilli();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (millis & 31));
            millis >>>= 5;
        }
        for (int i = 0; i < random.length; i++) {
            digits[TIME_DIGITS + i] = DIGITS.charAt(random[i] & 31);
        }
        return new RunId(new String(digits));
    }

    /**
     * {@return the id that follows this one: nothing lies between them}
     *
     * @throws IllegalArgumentException when this is the last one there is
     */
    public RunId successor() {
        int last = LENGTH - 1;
        while (last > 0 && text.charAt(last) == LAST_DIGIT) {
            last--;
        }
        char next = DIGITS.charAt(DIGITS.indexOf(text.charAt(last)) + 1);
        return new RunId(text.substring(0, last) + next + "0".repeat(LENGTH - 1 - last));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (DIGITS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the millisecond in which the id was made} */
    public Instant createdAt() {
        long millis = 0;
        for (int i = 0; i < TIME_DIGITS; i++) {
            millis = millis << 5 | DIGITS.indexOf(text.charAt(i));
        }
        return Instant.ofEpochMilli(millis);
    }

    /** {@return whether it is the same} Written out, as what a record gets by itself is dear the first time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RunId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(RunId other) {
        return text.compareTo(other.text);
    }

    /** {@return the characters} */
    @Override
    public String toString() {
        return text;
    }
}

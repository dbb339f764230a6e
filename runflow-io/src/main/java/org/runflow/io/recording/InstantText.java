package org.runflow.io.recording;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants as people and sensors write them. */
final class InstantText {
    static final String WRONG = "is no instant such as 2026-09-14T12:00:00.250Z, and no seconds since 1970";

    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,11}(\\.\\d{1,9})?");
    private static final int NANO_DIGITS = 9;
    private static final BigInteger NANOS = BigInteger.TEN.pow(NANO_DIGITS);

    private InstantText() {}

    /** ISO 8601 in UTC, or seconds since 1970; exact to the nanosecond. */
    static Optional<Instant> find(String text) {
        if (SECONDS.matcher(text).matches()) {
            BigInteger nanos = new BigDecimal(text)
                    .movePointRight(NANO_DIGITS)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .toBigInteger();
            BigInteger second = nanos.subtract(nanos.mod(NANOS)).divide(NANOS);
            return Optional.of(Instant.ofEpochSecond(
                    second.longValueExact(), nanos.mod(NANOS).longValueExact()));
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.runflow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * When a failed attempt of a stage is followed by another. The pause before attempt n + 1 is {@code backoff · factor^(n−1)}, at most
 * {@code maxBackoff}, which is the first pause or five minutes unless it is set, whichever is longer, and longer by up to {@code jitter} times itself; the extra is drawn from run, stage and attempt, so a test can repeat it.
 *
 * @param maxAttempts at least 1, the first included
 * @param backoff before the second attempt, not negative
 * @param factor from one pause to the next, at least 1
 * @param maxBackoff no pause is longer, jitter apart; not shorter than the first pause; absent for the first pause or five minutes, whichever is longer
 * @param jitter 0 to 1
 * @param retryable which failures deserve another attempt; a timeout is a {@link org.runflow.error.StageTimedOutException}
 */
public record RetryPolicy(
        int maxAttempts,
        Duration backoff,
        double factor,
        Optional<Duration> maxBackoff,
        double jitter,
        Predicate<? super Throwable> retryable) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final RetryPolicy NONE = attempts(1);

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a component out of its range
     */
    public RetryPolicy {
        require(maxAttempts >= 1, "a stage needs at least 1 attempt, not " + maxAttempts);
        require(!backoff.isNegative(), "backoff cannot be negative: " + backoff);
        require(factor >= 1 && Double.isFinite(factor), "factor must be at least 1, not " + factor);
        if (maxBackoff.isPresent()) {
            require(
                    maxBackoff.get().compareTo(backoff) >= 0,
                    "the longest pause " + maxBackoff.get() + " is shorter than the first, " + backoff);
        }
        require(jitter >= 0 && jitter <= 1, "jitter must be between 0 and 1, not " + jitter);
    }

    /** {@return one attempt} */
    public static RetryPolicy none() {
        return NONE;
    }

    /**
     * {@return that many attempts without pause, after every {@link Exception} but not after an {@link Error}}
     *
     * @param maxAttempts at least 1, the first included
     */
    public static RetryPolicy attempts(int maxAttempts) {
        return new RetryPolicy(maxAttempts, Duration.ZERO, 1, Optional.empty(), 0, Exception.class::isInstance);
    }

    /**
     * {@return this policy with those pauses}
     *
     * @param first pause before the second attempt
     * @param newFactor from one pause to the next, at least 1
     */
    public RetryPolicy backoff(Duration first, double newFactor) {
        return new RetryPolicy(maxAttempts, first, newFactor, maxBackoff, jitter, retryable);
    }

    /**
     * {@return this policy with that limit}
     *
     * @param longest pause
     */
    public RetryPolicy upTo(Duration longest) {
        return new RetryPolicy(maxAttempts, backoff, factor, Optional.of(longest), jitter, retryable);
    }

    /**
     * {@return this policy with that jitter}
     *
     * @param share 0 to 1
     */
    public RetryPolicy jitter(double share) {
        return new RetryPolicy(maxAttempts, backoff, factor, maxBackoff, share, retryable);
    }

    /**
     * {@return this policy for them only}
     *
     * @param failures that deserve another attempt
     */
    public RetryPolicy on(Predicate<? super Throwable> failures) {
        return new RetryPolicy(maxAttempts, backoff, factor, maxBackoff, jitter, failures);
    }

    /**
     * {@return whether another one follows} A predicate that throws allows none; what it threw is suppressed in the failure.
     *
     * @param attempt that failed, from 1
     * @param failure what it threw
     */
    public boolean allows(int attempt, Throwable failure) {
        return attempt < maxAttempts && isRetryable(failure);
    }

    private boolean isRetryable(Throwable failure) {
        try {
            return retryable.test(failure);
        } catch (RuntimeException | Error e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
            return false;
        }
    }

    /**
     * {@return how long to wait before the next one}
     *
     * @param attempt that failed, from 1
     * @param draw a number in [0, 1) for the jitter
     */
    public Duration pauseAfter(int attempt, double draw) {
        double exact = (double) TimeUnit.NANOSECONDS.convert(backoff) * StrictMath.pow(factor, attempt - 1.0);
        double limited = Math.min(exact, (double) TimeUnit.NANOSECONDS.convert(longest()));
        return Duration.ofNanos((long) (limited * (1 + jitter * draw)));
    }

    private Duration longest() {
        return maxBackoff.orElse(backoff.compareTo(LONGEST) > 0 ? backoff : LONGEST);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}

package org.runflow.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old an inventory may be to be taken as it is.
 *
 * @param maxAge older ones are taken anew, and so are marked ones; absent when any will do
 * @param forced whether it is taken anew in any case
 */
public record Freshness(Optional<Duration> maxAge, boolean forced) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a negative age
     */
    public Freshness {
        maxAge.filter(Duration::isNegative).ifPresent(age -> {
            throw new IllegalArgumentException("an inventory is 0 or more old, not " + age);
        });
    }

    /**
     * {@return younger than that, and not marked stale}
     *
     * @param age 0 or more
     */
    public static Freshness maxAge(Duration age) {
        return new Freshness(Optional.of(age), false);
    }

    /** {@return whatever there is, however old; taken only when there is none} */
    public static Freshness anyAge() {
        return new Freshness(Optional.empty(), false);
    }

    /** {@return taken anew} */
    public static Freshness force() {
        return new Freshness(Optional.empty(), true);
    }

    /**
     * {@return whether an inventory will do; one that was taken as far ahead, by a clock that was wrong, will not either}
     *
     * @param inventory there is
     * @param now the instant, UTC
     */
    public boolean admits(Inventory inventory, Instant now) {
        if (forced) {
            return false;
        }
        return maxAge.isEmpty()
                || (inventory.stale().isEmpty()
                        && Duration.between(inventory.takenAt(), now).abs().compareTo(maxAge.get()) <= 0);
    }
}

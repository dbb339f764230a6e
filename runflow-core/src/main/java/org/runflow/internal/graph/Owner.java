package org.runflow.internal.graph;

import java.util.Optional;

/**
 * Whose the results of some stages are: a builder, or a part of one, under its own name unless it says that it shares those of another. Not safe for use by
 * several threads.
 */
final class Owner {
    private final String own;
    private Optional<String> shared = Optional.empty();

    Owner(String own) {
        Names.requireName("pipeline", own);
        this.own = own;
    }

    void shareWith(String other) {
        Names.requireName("pipeline", other);
        if (shared.isPresent()) {
            throw new IllegalStateException("'" + own + "' already shares results with '" + shared.get() + "'");
        }
        shared = Optional.of(other);
    }

    String name() {
        return shared.orElse(own);
    }
}

package org.runflow.race.scenario;

/** By how much a value is beyond its limit, in a measure that can be added over constraints. */
enum Excess {
    /** Hours. */
    HOURS {
        @Override
        double of(double value, double limit) {
            return (value - limit) / MS_PER_HOUR;
        }
    },
    /** Share of the limit. */
    SHARE {
        @Override
        double of(double value, double limit) {
            return value / limit - 1;
        }
    },
    /** Multiples of the limit, or of one. */
    COUNT {
        @Override
        double of(double value, double limit) {
            return (value - limit) / Math.max(1, limit);
        }
    },
    /** Letters. */
    LETTERS {
        @Override
        double of(double value, double limit) {
            return value - limit;
        }
    };

    private static final double MS_PER_HOUR = 3_600_000;

    /** For a value above the limit. */
    abstract double of(double value, double limit);
}

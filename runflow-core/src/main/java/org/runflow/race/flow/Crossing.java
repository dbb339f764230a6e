package org.runflow.race.flow;

/**
 * Where two runners come level.
 *
 * @param numerator with the denominator the exact share of the pass that lies behind them
 * @param denominator greater than 0
 * @param millis when, milliseconds since local midnight
 */
record Crossing(long numerator, long denominator, long millis) {
    /** The kilometre at that share of a window. */
    double kmWithin(double fromKm, double toKm) {
        return fromKm + (double) numerator / denominator * (toKm - fromKm);
    }

    /** The quotient of two numbers of 0 or more, rounded half up, without overflow. */
    static long divideHalfUp(long dividend, long divisor) {
        long remainder = dividend % divisor;
        return dividend / divisor + (remainder >= divisor - remainder ? 1 : 0);
    }
}

package org.runflow.docs.sample;

/**
 * A runner.
 *
 * @param bib number on the shirt
 * @param paceMilliMin pace in thousandths of a minute per kilometre
 * @param startOffsetS seconds from the gun to the start line
 */
record Entry(int bib, int paceMilliMin, int startOffsetS) {
    double paceMinPerKm() {
        return paceMilliMin / 1000.0;
    }
}

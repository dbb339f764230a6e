package org.runflow.race.scenario;

/**
 * One group on one segment under a plan.
 *
 * @param bands its cells
 * @param windows how many windows later
 * @param counted whether its time counts here towards the exposure of the day
 */
record MovedBands(Bands bands, int windows, boolean counted) {
    boolean reaches(int bin) {
        return bands.windows(bin) > 0;
    }

    /** The first window of a bin that it reaches. */
    int first(int bin) {
        return bands.firstWindow(bin) + windows;
    }

    /** The window behind the last of a bin that it reaches. */
    int end(int bin) {
        return first(bin) + bands.windows(bin);
    }
}

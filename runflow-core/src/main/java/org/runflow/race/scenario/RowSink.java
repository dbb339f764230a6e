package org.runflow.race.scenario;

/** Takes the cells of a plan bin by bin. */
@FunctionalInterface
interface RowSink {
    /** Takes nothing. */
    RowSink NONE = (scale, bin, row) -> {};

    /**
     * Takes the cells of one bin.
     *
     * @param scale the segment
     * @param bin the bin
     * @param row its cells, to be copied
     */
    void take(SegmentScale scale, int bin, BinSum row);
}

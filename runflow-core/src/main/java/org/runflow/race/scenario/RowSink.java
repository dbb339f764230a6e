package org.runflow.race.scenario;

import java.util.List;

/** Takes those cells of a plan that it cannot do without, bin by bin. */
interface RowSink {
    /** Takes nothing. */
    RowSink NONE = new RowSink() {
        @Override
        public void begin(SegmentScale scale, List<MovedBands> groups) {}

        @Override
        public boolean needs(SegmentScale scale, int bin, long mostMs, long furthestUm) {
            return false;
        }

        @Override
        public void take(SegmentScale scale, int bin, CellSum cells) {}
    };

    /**
     * Begins a segment.
     *
     * @param scale the segment
     * @param groups who is there
     */
    void begin(SegmentScale scale, List<MovedBands> groups);

    /**
     * Says whether it must see cells of a bin of which bounds are known.
     *
     * @param scale the segment
     * @param bin the bin
     * @param mostMs none has more person-time
     * @param furthestUm in none is more distance run
     */
    boolean needs(SegmentScale scale, int bin, long mostMs, long furthestUm);

    /**
     * Takes cells of one bin.
     *
     * @param scale the segment
     * @param bin the bin
     * @param cells those of one block, to be copied; person-time and distance
     */
    void take(SegmentScale scale, int bin, CellSum cells);
}

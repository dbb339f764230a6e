package org.runflow.race.rule;

/**
 * The bins of one segment. Edges are whole micrometres: edge {@code j} is {@code floor(j·b·10⁶ + 0.5)}, the last one is L itself (MODEL §5).
 *
 * @param lengthM length L of the segment in metres
 * @param binM nominal length b of a bin in metres
 */
public record Grid(double lengthM, double binM) {
    private static final double WHOLE_BIN_TOLERANCE = 1e-9;
    private static final double UM_PER_M = 1e6;

    /** {@return the number of bins, at least one} */
    public int bins() {
        return Math.max(1, (int) Math.ceil(lengthM / binM - WHOLE_BIN_TOLERANCE));
    }

    /**
     * {@return where an edge lies, in metres from the segment's start; the last one is the end of the segment itself}
     *
     * @param j 0 to {@code bins()}
     */
    public double edgeM(int j) {
        return j >= bins() ? lengthM : edgeUm(j) / UM_PER_M;
    }

    /**
     * {@return the place of an edge in micrometres}
     *
     * @param j the edge, 0 to {@code bins()}
     */
    public long edgeUm(int j) {
        return toUm(j >= bins() ? lengthM : j * binM);
    }

    /**
     * {@return the length of a bin in metres: the difference of its edges in micrometres, divided once}
     *
     * @param bin 0 to {@code bins() - 1}
     */
    public double binLengthM(int bin) {
        return binLengthUm(bin) / UM_PER_M;
    }

    /**
     * {@return the length of a bin in micrometres, the difference of its edges}
     *
     * @param bin 0 to {@code bins() - 1}
     */
    public long binLengthUm(int bin) {
        return edgeUm(bin + 1) - edgeUm(bin);
    }

    /**
     * Rounds a place of a segment half up to whole micrometres.
     *
     * @param metres from the start of the segment
     * @return micrometres
     */
    public static long toUm(double metres) {
        return (long) Math.floor(metres * UM_PER_M + 0.5);
    }
}

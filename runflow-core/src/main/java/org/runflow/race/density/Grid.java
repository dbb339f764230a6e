package org.runflow.race.density;

/**
 * The bins of one segment: {@code [j·b, min((j+1)·b, L)]}, the last with its true length.
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

    /** Metres of edge {@code j}, 0 to {@code bins()}; the last edge is the end of the segment itself. */
    double edgeM(int j) {
        return j >= bins() ? lengthM : j * binM;
    }

    double binLengthM(int bin) {
        return bin == bins() - 1 ? lengthM - bin * binM : binM;
    }

    /** Micrometres of a bin, the difference of its edges, each rounded half up. */
    long binLengthUm(int bin) {
        return edgeUm(bin + 1) - edgeUm(bin);
    }

    private long edgeUm(int j) {
        return (long) Math.floor(edgeM(j) * UM_PER_M + 0.5);
    }
}

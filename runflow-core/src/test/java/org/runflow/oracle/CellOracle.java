package org.runflow.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Segment;

/** Edie's sums of one segment, every runner against every bin and every window (MODEL §5). */
final class CellOracle {
    private final ModelRace race;
    private final DensitySettings settings;
    private final Segment segment;
    private final Map<String, Long> guns;

    CellOracle(ModelRace race, Segment segment, Map<String, Long> guns) {
        this.race = race;
        this.settings = race.settings();
        this.segment = segment;
        this.guns = guns;
    }

    List<ModelCell> cells(int firstWindow, int lastWindow) {
        int bins = (int) Math.ceil(segment.lengthM() / settings.binM() - 1e-9);
        List<ModelCell> cells = new ArrayList<>();
        long[][] personMs = new long[bins][lastWindow - firstWindow + 1];
        long[][] distanceUm = new long[bins][lastWindow - firstWindow + 1];
        for (Pass pass : segment.passes()) {
            for (ModelRunner runner : race.runners().getOrDefault(pass.event(), List.of())) {
                for (int bin = 0; bin < bins; bin++) {
                    add(pass, runner, bin, bins, firstWindow, personMs[bin], distanceUm[bin]);
                }
            }
        }
        for (int window = 0; window <= lastWindow - firstWindow; window++) {
            for (int bin = 0; bin < bins; bin++) {
                if (personMs[bin][window] > 0) {
                    cells.add(ModelCell.counted(
                            segment,
                            settings.binM(),
                            settings.windowS(),
                            bin,
                            firstWindow + window,
                            personMs[bin][window],
                            distanceUm[bin][window]));
                }
            }
        }
        return cells;
    }

    private void add(
            Pass pass, ModelRunner runner, int bin, int bins, int firstWindow, long[] personMs, long[] distanceUm) {
        boolean with = pass.orientation() == Orientation.WITH;
        long atLow = crossing(pass, runner, bin, bins);
        long atHigh = crossing(pass, runner, bin + 1, bins);
        long in = with ? atLow : atHigh;
        long out = with ? atHigh : atLow;
        long windowMillis = 1000L * settings.windowS();
        for (int window = 0; window < personMs.length; window++) {
            long start = Math.max(in, (firstWindow + window) * windowMillis);
            long end = Math.min(out, (firstWindow + window + 1) * windowMillis);
            if (end > start) {
                personMs[window] += end - start;
                distanceUm[window] += Math.abs(
                        positionUm(with, bin, bins, in, out, end) - positionUm(with, bin, bins, in, out, start));
            }
        }
    }

    private long crossing(Pass pass, ModelRunner runner, int edge, int bins) {
        boolean with = pass.orientation() == Orientation.WITH;
        double km;
        if (edge == 0) {
            km = with ? pass.fromKm() : pass.toKm();
        } else if (edge == bins) {
            km = with ? pass.toKm() : pass.fromKm();
        } else {
            double inwardsKm = (pass.toKm() - pass.fromKm()) * (edge * settings.binM()) / segment.lengthM();
            km = with ? pass.fromKm() + inwardsKm : pass.toKm() - inwardsKm;
        }
        return runner.crossingMillis(guns.getOrDefault(pass.event(), 0L), km);
    }

    /** Where the runner is at an instant, an exact fraction rounded half up to whole micrometres. */
    private long positionUm(boolean with, int bin, int bins, long in, long out, long at) {
        BigInteger low = edgeUm(bin, bins);
        BigInteger high = edgeUm(bin + 1, bins);
        BigInteger stay = BigInteger.valueOf(out - in);
        BigInteger walked = high.subtract(low).multiply(BigInteger.valueOf(at - in));
        BigInteger numerator =
                with ? low.multiply(stay).add(walked) : high.multiply(stay).subtract(walked);
        return numerator
                .multiply(BigInteger.TWO)
                .add(stay)
                .divide(stay.multiply(BigInteger.TWO))
                .longValueExact();
    }

    private BigInteger edgeUm(int edge, int bins) {
        double metres = edge == bins ? segment.lengthM() : edge * settings.binM();
        return BigInteger.valueOf((long) Math.floor(metres * 1e6 + 0.5));
    }
}

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
                            segment.widthM(),
                            1000.0 * settings.windowS(),
                            new ModelCell.Place(bin, firstWindow + window, edgeUm(bin, bins), edgeUm(bin + 1, bins)),
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
        double entryKm = edgeKm(pass, with ? bin : bin + 1, bins);
        double exitKm = edgeKm(pass, with ? bin + 1 : bin, bins);
        if (!runner.counts(entryKm)) {
            return;
        }
        long gunMillis = guns.getOrDefault(pass.event(), 0L);
        long in = runner.crossingMillis(gunMillis, entryKm);
        long out = runner.goneMillis(gunMillis, exitKm);
        long wayUm = runner.untilKm() < exitKm
                ? Math.abs(placeUm(pass, runner.untilKm()) - edgeUm(with ? bin : bin + 1, bins))
                : edgeUm(bin + 1, bins) - edgeUm(bin, bins);
        long windowMillis = 1000L * settings.windowS();
        for (int window = 0; window < personMs.length; window++) {
            long start = Math.max(in, (firstWindow + window) * windowMillis);
            long end = Math.min(out, (firstWindow + window + 1) * windowMillis);
            if (end > start) {
                personMs[window] += end - start;
                distanceUm[window] += walkedUm(wayUm, in, out, end) - walkedUm(wayUm, in, out, start);
            }
        }
    }

    private double edgeKm(Pass pass, int edge, int bins) {
        boolean with = pass.orientation() == Orientation.WITH;
        if (edge == 0) {
            return with ? pass.fromKm() : pass.toKm();
        }
        if (edge == bins) {
            return with ? pass.toKm() : pass.fromKm();
        }
        double u = edgeUm(edge, bins) / 1e6;
        double inwardsKm = (pass.toKm() - pass.fromKm()) * u / segment.lengthM();
        return with ? pass.fromKm() + inwardsKm : pass.toKm() - inwardsKm;
    }

    /** A place of the segment in micrometres. */
    private long placeUm(Pass pass, double km) {
        double walkedM = segment.lengthM() * (km - pass.fromKm()) / (pass.toKm() - pass.fromKm());
        double u = pass.orientation() == Orientation.WITH ? walkedM : segment.lengthM() - walkedM;
        return (long) Math.floor(u * 1e6 + 0.5);
    }

    /** How far of his way in the bin the runner is at an instant, from the edge by which he came in: an exact fraction rounded half up. */
    private static long walkedUm(long wayUm, long in, long out, long at) {
        BigInteger stay = BigInteger.valueOf(out - in);
        return BigInteger.valueOf(wayUm)
                .multiply(BigInteger.valueOf(at - in))
                .multiply(BigInteger.TWO)
                .add(stay)
                .divide(stay.multiply(BigInteger.TWO))
                .longValueExact();
    }

    private long edgeUm(int edge, int bins) {
        return (long) Math.floor((edge == bins ? segment.lengthM() : edge * settings.binM()) * 1e6 + 0.5);
    }
}

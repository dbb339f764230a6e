package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentCellsBuilder;
import org.runflow.race.model.RaceClock;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/**
 * The cells of a day by the integers from which everything else follows, for a store: person-time, distance, and a letter for each judgement. Percentiles are ranks of the
 * rates that follow, so they are left out, too, where that is what they are.
 */
final class ExactCells implements CellsForm {
    static final String NAME = "exact";

    private static final LevelOfService[] LEVELS = LevelOfService.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final FlagReason[] REASONS = FlagReason.values();

    private final boolean areRanked;

    private ExactCells(boolean areRanked) {
        this.areRanked = areRanked;
    }

    static ExactCells of(DensityCells cells) {
        return new ExactCells(cells.ranked().equals(cells));
    }

    @Override
    public void begin(JsonGenerator json) throws IOException {
        json.writeStringField("form", NAME);
        json.writeBooleanField("ranked", areRanked);
    }

    @Override
    public void columns(SegmentCells cells, RaceClock clock, JsonGenerator json) throws IOException {
        int size = cells.size();
        CellsForm.column("bin", size, json, cell -> json.writeNumber(cells.bin(cell)));
        CellsForm.column(
                "window_step",
                size,
                json,
                cell -> json.writeNumber(cells.window(cell) - (cell == 0 ? 0 : cells.window(cell - 1))));
        CellsForm.column("person_ms", size, json, cell -> json.writeNumber(cells.personMs(cell)));
        CellsForm.column("distance_um", size, json, cell -> json.writeNumber(cells.distanceUm(cell)));
        if (!areRanked) {
            CellsForm.column(
                    "utilization_percentile", size, json, cell -> json.writeNumber(cells.utilizationPercentile(cell)));
        }
        StringBuilder levels = new StringBuilder(size);
        StringBuilder severities = new StringBuilder(size);
        StringBuilder reasons = new StringBuilder(size);
        for (int cell = 0; cell < size; cell++) {
            levels.append((char) ('A' + cells.level(cell).ordinal()));
            severities.append((char) ('0' + cells.severity(cell).ordinal()));
            reasons.append((char) ('0' + mask(cells.flag(cell).reasons())));
        }
        json.writeStringField("los", levels.toString());
        json.writeStringField("severity", severities.toString());
        json.writeStringField("reasons", reasons.toString());
    }

    /** Reads the columns of a segment, of cells that are ranked by now or will be. */
    static SegmentCells read(CellsFields fields, SegmentCellsBuilder cells, int size, int windowS, boolean areRanked)
            throws IOException {
        int[] bins = fields.column("bin", int[].class, size);
        int[] steps = fields.column("window_step", int[].class, size);
        long[] personMs = fields.column("person_ms", long[].class, size);
        long[] distanceUm = fields.column("distance_um", long[].class, size);
        double[] percentiles =
                areRanked ? new double[size] : fields.column("utilization_percentile", double[].class, size);
        String levels = fields.letters("los", size);
        String severities = fields.letters("severity", size);
        String reasons = fields.letters("reasons", size);
        long window = 0;
        for (int cell = 0; cell < size; cell++) {
            window += steps[cell];
            cells.cell(
                    bins[cell],
                    window * windowS * 1000,
                    personMs[cell],
                    distanceUm[cell],
                    LEVELS[ordinal(levels.charAt(cell), 'A', LEVELS.length)],
                    percentiles[cell],
                    flag(severities.charAt(cell), reasons.charAt(cell)));
        }
        return cells.build();
    }

    private static Flag flag(char severity, char mask) {
        int reasons = ordinal(mask, '0', 1 << REASONS.length);
        List<FlagReason> named = reasons == 0 ? List.of() : new ArrayList<>();
        for (int i = 0; reasons >> i != 0; i++) {
            if ((reasons >> i & 1) != 0) {
                named.add(REASONS[i]);
            }
        }
        Severity known = SEVERITIES[ordinal(severity, '0', SEVERITIES.length)];
        return known == Severity.NONE && named.isEmpty() ? Flag.NONE : new Flag(known, named);
    }

    private static int mask(List<FlagReason> reasons) {
        int mask = 0;
        for (FlagReason reason : reasons) {
            mask |= 1 << reason.ordinal();
        }
        return mask;
    }

    private static int ordinal(char letter, char first, int count) {
        int ordinal = letter - first;
        if (ordinal < 0 || ordinal >= count) {
            throw new IllegalArgumentException("'" + letter + "' stands for nothing");
        }
        return ordinal;
    }
}

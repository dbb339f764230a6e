package org.runflow.report.race.density;

import java.util.List;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentCellsBuilder;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Rulebook;
import org.runflow.race.service.ServiceTable;

/** Cells of which a table says where they are. */
public final class SampleCells {
    public static final ServiceTable BOUNDS = Rulebook.standard().table("on_course_open");
    public static final long MINUTE = 60_000;

    private SampleCells() {}

    /** A line per window from the given one on, a letter per bin of 100 m from the start, a dot where nobody is. */
    public static SegmentCells of(double lengthM, long firstWindow, String... windows) {
        int cells = (int) List.of(windows).stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter != '.')
                .count();
        SegmentCellsBuilder built = new SegmentCellsBuilder("S1", lengthM, 4, 100, 60, cells);
        for (int window = 0; window < windows.length; window++) {
            for (int bin = 0; bin < windows[window].length(); bin++) {
                char letter = windows[window].charAt(bin);
                if (letter != '.') {
                    LevelOfService level = LevelOfService.valueOf(String.valueOf(letter));
                    built.cell(bin, (firstWindow + window) * MINUTE, 1000, 1000, level, 50, Flag.NONE);
                }
            }
        }
        return built.build();
    }
}

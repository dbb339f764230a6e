package org.runflow.report.race.density;

import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.SchemaDensity;

/** A {@link Heatmap} of every segment of a day. */
public final class Heatmaps {
    private Heatmaps() {}

    /**
     * Renders the pictures. Pure: the same results give the same bytes on any machine.
     *
     * @param cells occupied cells of the day
     * @param density density of the same day, for what segments are called
     * @param bounds by which the segments of the same day are judged
     * @return {@code <seg_id>.png} of every segment on which somebody spends time
     */
    public static Documents render(DensityCells cells, DensityResults density, SchemaDensity bounds) {
        SortedMap<String, Document> pictures = new TreeMap<>();
        for (SegmentDensity segment : density.segments()) {
            if (segment.isActive()) {
                byte[] png = Heatmap.of(
                                cells.segments().get(segment.segId()),
                                segment.segLabel(),
                                bounds.getTable(segment.segId()))
                        .toPng();
                pictures.put(segment.segId() + ".png", Document.of("image/png", png));
            }
        }
        return new Documents(pictures);
    }
}

package org.runflow.report.race.view;

import static org.runflow.race.RaceDayPipeline.BUSY_TIMES;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;
import static org.runflow.race.RaceDayPipeline.RATE_SERIES;

import java.util.Base64;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.service.ServiceTable;
import org.runflow.report.Chart;
import org.runflow.report.race.density.DensityChart;
import org.runflow.report.race.density.Heatmap;
import org.runflow.report.race.density.SegmentCaption;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.view.HtmlView;
import org.runflow.report.write.Html;

/** A segment of a day: what to say of it, its heatmap, its density over time. Immutable and safe to share between threads. */
public final class SegmentView implements HtmlView {
    private final Sheet sheet;
    private final Chart heatmap;
    private final Chart density;

    private SegmentView(Sheet sheet, Chart heatmap, Chart density) {
        this.sheet = sheet;
        this.heatmap = heatmap;
        this.density = density;
    }

    /**
     * {@return the view of a segment}
     *
     * @param stored has the results of the day, such as a run
     * @param day name of the day, empty for a pipeline without scopes
     * @param segId id of a segment of the day
     * @throws org.runflow.error.ArtifactUnavailableException if a result of the day is not stored; names it
     * @throws IllegalArgumentException if the day has no such segment
     */
    public static SegmentView of(ArtifactReader stored, String day, String segId) {
        SegmentDensity segment = get(stored, day, DENSITY).segments().get(segId);
        ServiceTable bounds = get(stored, day, OVERVIEW).rulebook().table(segment.schema());
        SegmentCaption caption = SegmentCaption.of(
                segment, get(stored, day, BUSY_TIMES).segments().get(segId).waves());
        Sheet sheet = new Sheet(HtmlView.TOP_LEVEL)
                .heading(1, segId + " " + segment.segLabel())
                .paragraph(caption.summary())
                .bullets(caption.notes());
        return new SegmentView(
                sheet,
                Heatmap.of(get(stored, day, CELLS).segments().get(segId), segment.segLabel(), bounds),
                DensityChart.of(get(stored, day, RATE_SERIES), segId, segment.segLabel(), bounds));
    }

    /** {@return the heatmap by itself, as SVG or PNG} */
    public Chart heatmap() {
        return heatmap;
    }

    /** {@return density over time by itself, as SVG or PNG} */
    public Chart density() {
        return density;
    }

    /** {@return caption and charts; the heatmap as pixels, as it has very many parts} */
    @Override
    public String toHtml() {
        Html figures = new Html()
                .open("figure")
                .empty(
                        "img",
                        "src",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(heatmap.toPng()),
                        "width",
                        "600",
                        "alt",
                        "Density by place and time; the text above says what is worst.")
                .close()
                .open("figure")
                .markup(density.toSvg())
                .close();
        return SmallPage.fragment(sheet.html() + figures);
    }

    @Override
    public String toString() {
        return sheet.markdown();
    }

    private static <T> T get(ArtifactReader stored, String day, ArtifactKey<T> key) {
        return stored.get(day.isEmpty() ? key : key.in(day));
    }
}

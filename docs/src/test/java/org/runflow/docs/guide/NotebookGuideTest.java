package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.density.SegmentCells;
import org.runflow.docs.Checkout;
import org.runflow.io.Runflow;
import org.runflow.race.Race;
import org.runflow.raceday.RaceAnalysis;
import org.runflow.raceday.RaceDayPipeline;
import org.runflow.report.plot.Heatmap;
import org.runflow.service.ServiceTable;

/** The first cell of somebody's notebook. */
class NotebookGuideTest {
    /** Paths of a cell are relative to the notebook, here to the checkout. */
    private static final class Path {
        static java.nio.file.Path of(String text) {
            return Checkout.root().resolve(text);
        }
    }

    @Test
    void drawsASegment() {
        // region first
        Race race = Runflow.openRace(Path.of("docs/sample-race")).race();
        Run run = RaceAnalysis.of(race).run(Engine.inMemory());
        SegmentCells bridge = run.get(RaceDayPipeline.CELLS.in("sun")).getSegment("B1");
        ServiceTable bounds = race.settings().rulebook().table("on_course_narrow");
        String picture = Heatmap.of(bridge, "Lantern Bridge", bounds).toSvg();
        // endregion

        assertThat(picture).startsWith("<svg").contains("Lantern Bridge");
    }
}

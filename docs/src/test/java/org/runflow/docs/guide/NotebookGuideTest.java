package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.race.view.SegmentView;

/** The first cell of somebody's notebook. */
class NotebookGuideTest {
    /** Paths of a cell are relative to the notebook, here to the checkout. */
    private static final class Path {
        static java.nio.file.Path of(String text) {
            return Checkout.root().resolve(text);
        }
    }

    @Test
    void showsASegment() {
        // region first
        Race race = RaceFolder.open(Path.of("docs/sample-race")).race();
        Run run = RaceAnalysis.of(race).run(Engine.inMemory());
        String bridge = SegmentView.of(run, "sun", "B1").toHtml(); // what to say of it, a heatmap, density over time
        // endregion

        assertThat(bridge).startsWith("<div").contains("Lantern Bridge", "data:image/png;base64,", "<svg");
    }
}

package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.race.DayExports;

class ExportsGuideTest {
    @Test
    void resultsBecomeACalendar() {
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
        // region export
        Run run = RaceAnalysis.of(race).only("sat").run(Engine.inMemory());

        Document calendar = DayExports.calendar().render(run, "sat");
        Document sheets = DayExports.posts().render(run, "sat");
        // endregion

        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR");
        assertThat(sheets.text()).contains("<section>");
    }
}

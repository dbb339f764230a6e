package org.runflow.docs.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.html.DayArtifacts;
import org.runflow.report.html.DayPage;
import org.runflow.report.html.PageSection;
import org.runflow.report.html.RunPage;

/** The pages of the sample race. */
final class SamplePages {
    private static final PageSection EXTRA = new PageSection("Compared", "compared", "<p>With nothing.</p>");
    private static final List<DayArtifacts> DAYS = days();

    private SamplePages() {}

    static String day(String name) {
        return DAYS.stream()
                .filter(day -> day.overview().day().equals(name))
                .map(DayPage::render)
                .findFirst()
                .orElseThrow();
    }

    static String run() {
        return RunPage.render(DAYS, List.of(EXTRA));
    }

    static Path write(Path folder, String name, String page) {
        try {
            return Files.writeString(folder.resolve(name), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DayArtifacts> days() {
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
        Run run = RaceAnalysis.of(race).run(Engine.inMemory());
        return race.dayNames().stream().map(day -> DayArtifacts.of(run, day)).toList();
    }
}

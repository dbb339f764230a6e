package org.runflow.docs.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.Report;
import org.runflow.report.race.DayReports;
import org.runflow.report.race.RaceReports;
import org.runflow.report.write.PageSection;

/** The pages of the sample race. */
final class SamplePages {
    private static final PageSection EXTRA = new PageSection("Compared", "compared", "<p>With nothing.</p>");
    private static final Run RUN = RaceAnalysis.of(
                    RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race())
            .run(Engine.inMemory());

    private SamplePages() {}

    static String day(String name) {
        return DayReports.page().render(RUN, name).text();
    }

    static String run() {
        return RaceReports.page(RUN, EXTRA).text();
    }

    static String export(Report<Document> report, String day) {
        return report.render(RUN, day).text();
    }

    static Path write(Path folder, String name, String page) {
        try {
            return Files.writeString(folder.resolve(name), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

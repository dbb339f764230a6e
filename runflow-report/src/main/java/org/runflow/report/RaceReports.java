package org.runflow.report;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.report.html.DayArtifacts;
import org.runflow.report.html.RunPage;

/** The reports over all days of a race, which stand beside the folders of the days. */
public final class RaceReports {
    private RaceReports() {}

    /**
     * {@return {@code index.html}: all days on one page, see {@link RunPage}}
     *
     * @param days names of the analysed days, in the race's order, at least one
     */
    public static Report<Document> page(List<String> days) {
        List<ArtifactKey<?>> keys =
                days.stream().flatMap(day -> DayArtifacts.keys(day).stream()).toList();
        return Report.of(
                "index.html",
                keys,
                stored -> Document.text(
                        "text/html",
                        RunPage.render(
                                days.stream()
                                        .map(day -> DayArtifacts.of(stored, day))
                                        .toList(),
                                List.of())));
    }
}

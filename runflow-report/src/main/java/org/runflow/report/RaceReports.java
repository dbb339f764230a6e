package org.runflow.report;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.report.diff.DiffReport;
import org.runflow.report.html.DayArtifacts;
import org.runflow.report.html.RunPage;
import org.runflow.report.internal.DaysOfRun;

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

    /**
     * {@return the page of a run with one more tab, what changed since another run} Made from two stored runs, so it is no stage.
     *
     * @param before the run to compare with
     * @param after the run whose days the page shows
     * @throws org.runflow.error.ArtifactUnavailableException if the later run has not stored what its page shows; names it
     * @throws IllegalArgumentException if the later run has no day of a race
     */
    public static Document comparison(Run before, Run after) {
        return Document.text(
                "text/html",
                RunPage.render(
                        DaysOfRun.of(after.report()).stream()
                                .map(day -> DayArtifacts.of(after, day))
                                .toList(),
                        List.of(DiffReport.between(before, after).section())));
    }
}

package org.runflow.docs.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.report.ReportSet;
import org.runflow.report.race.RaceReports;
import org.runflow.report.run.RunAccount;
import org.runflow.report.run.StudyReport;
import org.runflow.variant.Study;
import org.runflow.variant.StudyResults;

/**
 * A report that people ask for.
 *
 * @param day of which day; empty for a report about the whole run
 * @param report its name
 */
record Rendering(String day, String report) {
    /** The page of all days. */
    static final String PAGE = "index.html";

    private static final String ACCOUNT_TEXT = "account.md";
    private static final String ACCOUNT_PAGE = "account.html";
    private static final String STUDY_TEXT = "study.md";
    private static final String STUDY_PAGE = "study.html";

    /** What there is to ask for: of the whole run first, then of each day. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(PAGE, ACCOUNT_TEXT, ACCOUNT_PAGE, STUDY_TEXT, STUDY_PAGE), namesOfADay().stream())
                .toList();
    }

    /** What there is of a study, ranked by its first metric. */
    static List<String> namesOfAStudy() {
        return List.of(STUDY_TEXT, STUDY_PAGE);
    }

    /** What a run writes itself of each day. */
    static List<String> namesOfADay() {
        return RaceReports.standard().daily().reports().stream()
                .map(report -> report.name())
                .toList();
    }

    /**
     * {@return the full name of a report: {@code Flow.csv} is {@code reports/Flow.csv}}
     *
     * @throws UsageException if there is none; names all there are
     */
    static String nameOf(String name) {
        return names().stream()
                .filter(report -> report.equals(name) || report.endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no report '" + name + "'. There are: " + names()));
    }

    /** {@return whether it shows days, which only an analysis of a race has} */
    static boolean showsDays(String report) {
        return report.equals(PAGE) || namesOfADay().contains(report);
    }

    /** {@return what to say of a run that has none} */
    static UsageException withoutDays(RunId run) {
        return new UsageException(
                "Run " + run + " has no days: it is no analysis of a race. Name another run, see 'runflow status'.");
    }

    /** The report once for the whole run, or once for each of the days. */
    static List<Rendering> of(String report, List<String> days) {
        return namesOfADay().contains(report)
                ? days.stream().map(day -> new Rendering(day, report)).toList()
                : List.of(new Rendering("", report));
    }

    /** A report may be a folder of documents. */
    Map<String, Document> render(Run stored, List<String> days, Optional<Run> before) {
        return switch (report) {
            case PAGE -> Map.of(PAGE, page(stored, days, before));
            case ACCOUNT_TEXT ->
                Map.of(
                        ACCOUNT_TEXT,
                        Document.text(
                                "text/markdown", RunAccount.of(stored.report()).markdown()));
            case ACCOUNT_PAGE ->
                Map.of(ACCOUNT_PAGE, RunAccount.of(stored.report()).page());
            case STUDY_TEXT ->
                Map.of(STUDY_TEXT, Document.text("text/markdown", study(stored).markdown()));
            case STUDY_PAGE -> Map.of(STUDY_PAGE, study(stored).page());
            default -> ofTheDay(stored);
        };
    }

    private static StudyReport study(Run stored) {
        StudyResults study = stored.find(Study.RESULTS)
                .filter(results -> !results.metrics().isEmpty())
                .orElseThrow(() -> new UsageException(
                        "Run " + stored.id() + " is no study that compares anything. Name another one with --run."));
        return StudyReport.of(study, study.metrics().get(0).name());
    }

    private static Document page(Run stored, List<String> days, Optional<Run> before) {
        return before.map(earlier -> RaceReports.comparison(earlier, stored))
                .orElseGet(() -> RaceReports.page(days).render(stored));
    }

    private Map<String, Document> ofTheDay(Run stored) {
        ReportSet only = RaceReports.standard().daily();
        for (String other : namesOfADay()) {
            only = other.equals(report) ? only : only.without(other);
        }
        return only.render(stored, day).byName();
    }
}

package org.runflow.report.race;

import java.util.ArrayList;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Document;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.Report;
import org.runflow.report.ReportSet;
import org.runflow.report.race.compare.DiffReport;
import org.runflow.report.race.day.DayArtifacts;
import org.runflow.report.race.day.DaysOfRun;
import org.runflow.report.race.day.LargeDay;
import org.runflow.report.race.page.RunPage;
import org.runflow.report.write.PageSection;

/**
 * The reports of a race: those of each of its days, and the page of all days beside their folders. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Run run = RaceReports.standard().addTo(RaceAnalysis.of(race)).run(engine);
 * }</pre>
 */
public final class RaceReports {
    /** Results of these stages are no others' that happen to have their names. */
    private static final String OWNER = "race-reports";

    private static final String RUN_PAGE = "index.html";

    private final ReportSet daily;

    private RaceReports(ReportSet daily) {
        this.daily = daily;
    }

    /** {@return all of {@link DayReports} for every day} */
    public static RaceReports standard() {
        return of(ReportSet.none()
                .with(DayReports.density())
                .with(DayReports.flow())
                .with(DayReports.flowTable())
                .with(DayReports.locations())
                .with(DayReports.segments())
                .with(DayReports.heatmaps())
                .with(DayReports.segmentMap())
                .with(DayReports.roads())
                .with(DayReports.roadMap())
                .with(DayReports.captions())
                .with(DayReports.page()));
    }

    /**
     * {@return these reports for every day}
     *
     * @param daily read artifacts of a day, without scope
     */
    public static RaceReports of(ReportSet daily) {
        return new RaceReports(daily);
    }

    /** {@return the reports of each day} */
    public ReportSet daily() {
        return daily;
    }

    /**
     * {@return these reports with one more for each day, or with another one in the place of that of its name}
     *
     * @param report reads artifacts of a day, without scope
     */
    public RaceReports with(Report<?> report) {
        return of(daily.with(report));
    }

    /**
     * {@return these reports without one of each day}
     *
     * @param name name of a report of each day
     * @throws IllegalArgumentException if there is none
     */
    public RaceReports without(String name) {
        return of(daily.without(name));
    }

    /**
     * Makes every report a stage of every day, and adds the page of all days, {@code index.html} beside their folders. Where the days have pages of
     * their own, it takes from there what it says of them, and of a day of more than {@value LargeDay#MOST} segments it tells what matters first, and refers to the day's page.
     *
     * @param analysis an analysis of any days of a race
     * @return the analysis with reports
     */
    public RaceAnalysis addTo(RaceAnalysis analysis) {
        return analysis.extend(OWNER, this::addTo)
                .extendRace(OWNER, (race, days) -> pageBeside(days).addTo(race));
    }

    /** The page of all days; what the page of a day says is taken from there. */
    private Report<Document> pageBeside(List<String> days) {
        Report<Document> own = DayReports.page();
        if (!daily.reports().contains(own)) {
            return page(days);
        }
        List<ArtifactKey<?>> keys = new ArrayList<>(keys(days));
        days.forEach(day -> keys.add(own.key().in(day)));
        return Report.of(
                        RUN_PAGE,
                        keys,
                        stored -> RunPage.renderBeside(
                                days.stream()
                                        .map(day -> DayArtifacts.of(stored, day))
                                        .toList(),
                                days.stream()
                                        .map(day -> stored.get(own.key().in(day)))
                                        .toList(),
                                own.name()))
                .version("4");
    }

    /**
     * Makes the reports of a day stages of the pipeline of a day, see {@link RaceAnalysis#extend}.
     *
     * @param day has, or will have, stages for the artifacts they read
     * @return the same builder
     */
    public PipelineBuilder addTo(PipelineBuilder day) {
        return daily.addTo(day);
    }

    /**
     * {@return {@code index.html}: figures of every day side by side, then a tab for each day with everything {@link DayReports#page()} says}
     *
     * @param days names of the analysed days, in the race's order, at least one
     */
    public static Report<Document> page(List<String> days) {
        return Report.of(RUN_PAGE, keys(days), stored -> page(stored, days, List.of()))
                .version("3");
    }

    /**
     * Renders the page of all days of a stored run, with more tabs. Pure: the same results and tabs give the same page on any machine.
     *
     * @param run has the results of its days
     * @param more further tabs
     * @throws org.runflow.error.ArtifactUnavailableException if the run has not stored what its page shows; names it
     * @throws IllegalArgumentException if the run has no day of a race, or two tabs have one id
     */
    public static Document page(Run run, PageSection... more) {
        return page(run, DaysOfRun.of(run.report()), List.of(more));
    }

    /**
     * Renders the page of a run with one more tab: what changed since another run. Made from two stored runs, so it is no stage.
     *
     * @param before the run to compare with
     * @param after the run whose days the page shows
     * @throws org.runflow.error.ArtifactUnavailableException if the later run has not stored what its page shows; names it
     * @throws IllegalArgumentException if the later run has no day of a race
     */
    public static Document comparison(Run before, Run after) {
        return page(after, DiffReport.between(before, after).section());
    }

    private static List<ArtifactKey<?>> keys(List<String> days) {
        return days.stream().flatMap(day -> DayArtifacts.keys(day).stream()).toList();
    }

    private static Document page(ArtifactReader stored, List<String> days, List<PageSection> more) {
        return RunPage.render(
                days.stream().map(day -> DayArtifacts.of(stored, day)).toList(), more);
    }
}

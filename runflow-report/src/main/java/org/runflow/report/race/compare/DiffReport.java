package org.runflow.report.race.compare;

import java.util.ArrayList;
import java.util.List;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.race.compare.DayDiff;
import org.runflow.report.race.day.DaysOfRun;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.write.PageSection;
import org.runflow.run.RunDiff;
import org.runflow.run.RunReport;

/**
 * What changed between two runs, for people: first what each day turns into and which segments get better or worse, then what the runs were given
 * and what that means in figures, in the end which runs and artifacts they are. Reads what the runs have stored and the identities in their reports,
 * no times. Immutable and safe to share between threads.
 */
public final class DiffReport {
    private static final String TITLE = "What changed";

    private final RunReport before;
    private final RunReport after;
    private final RunDiff causes;
    private final List<DayDiff> days;
    private final List<String> notCompared;

    private DiffReport(Run before, Run after, List<DayDiff> days, List<String> notCompared) {
        this.before = before.report();
        this.after = after.report();
        this.causes = RunDiff.between(before, after);
        this.days = List.copyOf(days);
        this.notCompared = List.copyOf(notCompared);
    }

    /**
     * {@return the comparison of two runs on some days}
     *
     * @param before the run to compare with
     * @param after the run to compare
     * @param days names of days that both runs have analysed; none compares what the runs were given only
     * @throws ArtifactUnavailableException when a run has not stored a result of one of the days; names it
     */
    public static DiffReport between(Run before, Run after, List<String> days) {
        List<DayDiff> compared =
                days.stream().map(day -> DayDiff.between(before, after, day)).toList();
        return new DiffReport(before, after, compared, List.of());
    }

    /**
     * {@return the comparison of two runs on all days that both have} A day that cannot be compared, as a run has not stored its results, is named
     * with the artifact that is missing.
     *
     * @param before the run to compare with
     * @param after the run to compare
     */
    public static DiffReport between(Run before, Run after) {
        List<String> now = DaysOfRun.of(after.report());
        List<DayDiff> compared = new ArrayList<>();
        List<String> notCompared = new ArrayList<>();
        for (String day : DaysOfRun.of(before.report())) {
            try {
                if (now.contains(day)) {
                    compared.add(DayDiff.between(before, after, day));
                }
            } catch (ArtifactUnavailableException e) {
                notCompared.add("Day " + day + " cannot be compared: " + e.getMessage() + ".");
            }
        }
        return new DiffReport(before, after, compared, notCompared);
    }

    /** {@return whether the runs were given the same and found the same} */
    public boolean isEmpty() {
        return causes.isEmpty() && notCompared.isEmpty();
    }

    /** {@return the comparison by day, those compared only} */
    public List<DayDiff> days() {
        return days;
    }

    /** {@return the report as Markdown} */
    public String markdown() {
        return sheet(1).markdown();
    }

    /** {@return the report as elements of a page that begin with a heading of level 2} */
    public String html() {
        return sheet(2).html();
    }

    /** {@return the report as a tab of a page, such as {@link org.runflow.report.race.page.RunPage}} */
    public PageSection section() {
        return new PageSection(TITLE, "what-changed", write(new Sheet(2)).html());
    }

    /** {@return the report as a page of its own, which needs no other file} */
    public Document page() {
        return SmallPage.document(TITLE, sheet(1).html());
    }

    private Sheet sheet(int topLevel) {
        return write(new Sheet(topLevel).heading(1, TITLE));
    }

    private Sheet write(Sheet sheet) {
        if (isEmpty()) {
            sheet.paragraph("Nothing changed: the runs were given the same, and every result is the same.");
            RunRelation.write(before, after, sheet);
            return sheet;
        }
        Causes given = new Causes(causes, before, after);
        writeVerdict(sheet);
        given.writeChanges(days, sheet);
        days.forEach(day -> DaySection.write(day, sheet));
        RunRelation.write(before, after, sheet);
        given.writeArtifacts(sheet);
        return sheet;
    }

    private void writeVerdict(Sheet sheet) {
        days.forEach(day -> DayVerdict.write(day, sheet));
        notCompared.forEach(sheet::paragraph);
        if (days.isEmpty() && notCompared.isEmpty()) {
            sheet.paragraph(
                    "The runs have no day of a race in common, so nothing more can be compared: the earlier has "
                            + RunRelation.names(DaysOfRun.of(before)) + ", the later "
                            + RunRelation.names(DaysOfRun.of(after))
                            + ".");
        }
    }
}

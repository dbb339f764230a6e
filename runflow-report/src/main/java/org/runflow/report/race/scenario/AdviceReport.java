package org.runflow.report.race.scenario;

import org.runflow.Document;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.write.PageSection;

/**
 * The best start plan of a day for people: the answer in sentences, today's plan beside the proposal, what each constraint does, and what is beside the answer.
 * It computes nothing. Immutable and safe to share between threads.
 */
public final class AdviceReport {
    private final AdviceResults results;

    private AdviceReport(AdviceResults results) {
        this.results = results;
    }

    /**
     * {@return the report of an answer}
     *
     * @param results the answer
     */
    public static AdviceReport of(AdviceResults results) {
        return new AdviceReport(results);
    }

    /** {@return the report as Markdown} */
    public String markdown() {
        return write(new Sheet(1).heading(1, title())).markdown();
    }

    /** {@return the report as a tab of a page, such as {@link org.runflow.report.race.page.RunPage}} */
    public PageSection section() {
        return new PageSection("Advice", "advice", write(new Sheet(2)).html());
    }

    /** {@return the report as a page of its own, which needs no other file} */
    public Document page() {
        return SmallPage.document(
                title(), write(new Sheet(1).heading(1, title())).html());
    }

    private String title() {
        return "Advice: " + results.header().day();
    }

    private Sheet write(Sheet sheet) {
        results.explanation().forEach(sheet::paragraph);
        PlanComparison.write(results, sheet);
        ConstraintTable.write(results, sheet);
        AlternativeTables.write(results, sheet);
        return sheet;
    }
}

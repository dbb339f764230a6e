package org.runflow.report.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.runflow.Document;
import org.runflow.metric.Direction;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.text.Numbers;
import org.runflow.variant.StudyMetric;
import org.runflow.variant.StudyResults;
import org.runflow.variant.StudyRow;

/**
 * Compares the variants of a study: ranked by one metric, with the best by each, and with what was never tried. A pure function of the stored results. Immutable and
 * safe to share between threads.
 */
public final class StudyReport {
    private static final MathContext DIGITS = new MathContext(5);
    private static final int MOST_VARIANTS = 1_000;

    private final StudyResults study;
    private final StudyMetric ranked;

    private StudyReport(StudyResults study, StudyMetric ranked) {
        this.study = study;
        this.ranked = ranked;
    }

    /**
     * {@return the comparison of a study's variants}
     *
     * @param study what it has found
     * @param metric by which they are ranked, one of the study's
     * @throws IllegalArgumentException when the study has no such metric
     */
    public static StudyReport of(StudyResults study, String metric) {
        return new StudyReport(study, study.metric(metric));
    }

    /** {@return the comparison as Markdown} */
    public String markdown() {
        return sheet(1).markdown();
    }

    /** {@return the comparison as elements of a page that begin with a heading of level 2} */
    public String html() {
        return sheet(2).html();
    }

    /** {@return the comparison as a page of its own, which needs no other file} */
    public Document page() {
        return SmallPage.document("Study " + study.name(), sheet(1).html());
    }

    private Sheet sheet(int topLevel) {
        Sheet sheet = new Sheet(topLevel).heading(1, "Study " + study.name());
        long failed =
                study.rows().stream().filter(row -> !row.outcome().isSuccess()).count();
        sheet.paragraph(Numbers.counted(study.rows().size(), "variant") + ", ranked by " + ranked.name() + ": " + goal()
                + "." + (failed == 0 ? "" : " " + Numbers.count(failed) + " did not succeed."));
        sheet.bullets(best());
        sheet.table(variants());
        List<String> untried = new ArrayList<>();
        study.neverTried().forEach((choice, left) -> untried.add(choice + ": " + String.join(", ", left)));
        if (!untried.isEmpty()) {
            sheet.heading(2, "Never tried").bullets(untried);
        }
        return sheet.paragraph("Template " + study.template().digest().hex()
                + ". Every variant is a run of its own; the last column says which.");
    }

    private SheetTable variants() {
        List<String> choices = List.copyOf(study.template().alternatives().keySet());
        SheetTable table = new SheetTable("Variants, the best first").room(MOST_VARIANTS);
        table.number("Rank", "");
        choices.forEach(table::text);
        study.metrics().forEach(metric -> table.number(metric.name(), metric.unit()));
        table.text("Outcome").text("Run");
        int rank = 0;
        for (StudyRow row : study.ranking(ranked.name())) {
            List<String> cells = new ArrayList<>();
            rank++;
            cells.add(row.metrics().containsKey(ranked.name()) ? Numbers.count(rank) : "–");
            choices.forEach(choice -> cells.add(row.choices().getOrDefault(choice, "–")));
            study.metrics().forEach(metric -> cells.add(number(row.value(metric.name()))));
            cells.add(row.outcome().name().toLowerCase(Locale.ROOT));
            cells.add(row.run());
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private List<String> best() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, StudyRow> best : study.best().entrySet()) {
            StudyMetric metric = study.metric(best.getKey());
            lines.add("Best by " + metric.name() + ": " + best.getValue().label() + " with "
                    + (number(best.getValue().value(metric.name())) + " " + metric.unit()).strip());
        }
        return lines;
    }

    private String goal() {
        return ranked.goal() == Direction.Goal.CLOSEST_TO
                ? "the closer to " + number(ranked.target().orElse(Double.NaN)) + " the better"
                : ranked.goal() == Direction.Goal.HIGHER ? "more is better" : "less is better";
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}

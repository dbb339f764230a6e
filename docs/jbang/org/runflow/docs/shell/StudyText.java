package org.runflow.docs.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.runflow.metric.Direction;
import org.runflow.variant.StudyMetric;
import org.runflow.variant.StudyResults;
import org.runflow.variant.StudyRow;

/** The ranking of a study for people. */
record StudyText(StudyResults study, StudyMetric ranked) {
    /** {@return so many of the variants, the best first} */
    String of(int top) {
        List<String> choices = List.copyOf(study.template().alternatives().keySet());
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("rank"));
        header.addAll(choices);
        study.metrics().forEach(metric -> header.add(metric.name()));
        header.add("run");
        table.add(header);
        for (StudyRow row : study.ranking(ranked.name()).stream().limit(top).toList()) {
            boolean hasRank = row.metrics().containsKey(ranked.name());
            List<String> cells = new ArrayList<>(List.of(hasRank ? String.valueOf(table.size()) : "-"));
            choices.forEach(choice -> cells.add(row.choices().getOrDefault(choice, "-")));
            study.metrics().forEach(metric -> cells.add(number(row.value(metric.name()))));
            cells.add(row.run() + (row.outcome().isSuccess() ? "" : " " + outcome(row)));
            table.add(cells);
        }
        String unit = ranked.unit().isEmpty() ? "" : " (" + ranked.unit() + ")";
        return study.rows().size() + " variants, ranked by " + ranked.name() + unit + ", " + goal() + "\n\n"
                + aligned(table) + untried();
    }

    private static String outcome(StudyRow row) {
        return row.outcome().name().toLowerCase(Locale.ROOT);
    }

    private String goal() {
        return ranked.goal() == Direction.Goal.CLOSEST_TO
                ? "closest to " + number(ranked.target().orElse(Double.NaN)) + " first"
                : ranked.goal() == Direction.Goal.HIGHER ? "most first" : "least first";
    }

    private String untried() {
        StringBuilder text = new StringBuilder();
        study.neverTried()
                .forEach((choice, left) -> text.append("\nnever tried: ")
                        .append(choice)
                        .append(' ')
                        .append(String.join(", ", left)));
        return text.toString();
    }

    private static String aligned(List<List<String>> table) {
        int last = table.get(0).size() - 1;
        int[] widths = IntStream.range(0, last)
                .map(column -> table.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            for (int column = 0; column < last; column++) {
                String cell = row.get(column);
                text.append(" ".repeat(widths[column] - cell.length()))
                        .append(cell)
                        .append("  ");
            }
            text.append(row.get(last)).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return Double.isNaN(value) ? "-" : text.equals("-0.000") ? "0.000" : text;
    }
}

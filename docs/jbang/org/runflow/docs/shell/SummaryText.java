package org.runflow.docs.shell;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.metric.SummaryView;

/** A summary of rows for people. */
final class SummaryText {
    private static final int SHOWN = 5;

    private SummaryText() {}

    static String of(String title, SummaryView view) {
        Stream<String> lines = Stream.of(
                        view.numbers().stream().map(SummaryText::number),
                        view.facets().stream().map(SummaryText::facet),
                        view.times().stream().map(SummaryText::time),
                        view.rankings().stream().map(SummaryText::ranking))
                .flatMap(kind -> kind);
        return Stream.concat(Stream.of(title + ": " + view.rows() + " rows"), lines)
                .collect(Collectors.joining("\n  "));
    }

    private static String number(SummaryView.OfNumber of) {
        return of.count() == 0
                ? of.name() + ": " + absent(of.nulls())
                : String.format(
                        Locale.ROOT,
                        "%s: %s to %s, mean %s, median about %s; %s",
                        of.name(),
                        text(of.min()),
                        text(of.max()),
                        text(of.mean()),
                        text(of.median()),
                        absent(of.nulls()));
    }

    private static String facet(SummaryView.OfFacet of) {
        List<String> values = of.values().stream()
                .limit(SHOWN)
                .map(value -> value.value() + " " + value.count())
                .toList();
        return of.name() + ": " + (of.exact() ? "" : "about ") + of.distinct() + " values; "
                + Stream.concat(values.stream(), Stream.of(absent(of.nulls()))).collect(Collectors.joining(", "));
    }

    private static String time(SummaryView.OfTime of) {
        return of.name() + ": "
                + of.earliest()
                        .map(earliest -> earliest + " to " + of.latest().orElse(earliest) + "; ")
                        .orElse("")
                + absent(of.nulls());
    }

    private static String ranking(SummaryView.OfRanking of) {
        return "best by " + of.metric() + " ("
                + of.goal().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (of.target().isPresent() ? " " + text(of.target()) : "") + "): "
                + of.places().stream()
                        .limit(SHOWN)
                        .map(place -> place.label() + " " + text(place.value()) + of.unit())
                        .collect(Collectors.joining(", "));
    }

    private static String absent(long nulls) {
        return nulls + " without";
    }

    private static String text(OptionalDouble value) {
        return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.6g", value.getAsDouble());
    }
}

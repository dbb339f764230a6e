package org.runflow.metric;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The best rows by a metric, each by its label. */
final class RankingColumn implements Column {
    static final int MOST_ROWS = 1_000;

    private static final Comparator<Labelled> TIE =
            Comparator.comparing(Labelled::label).thenComparingDouble(Labelled::value);

    private final Metric metric;
    private final Best<Labelled> best;

    RankingColumn(Metric metric, int k) {
        this.metric = metric;
        best = new Best<>(k, TIE);
    }

    private record Labelled(String label, double value) {}

    /** {@return whether a row of that value may come in, so that its label is worth making} */
    boolean wants(double value) {
        return best.compareToWorst(loss(value)) <= 0;
    }

    void add(double value, String label) {
        double loss = loss(value);
        if (best.compareToWorst(loss) <= 0) {
            best.add(loss, new Labelled(Names.storable(label), metric.accepted(value)));
        }
    }

    @Override
    public String shape() {
        return "ranking of " + best.k() + " by " + metric;
    }

    @Override
    public void merge(Column other) {
        ((RankingColumn) other).best.sorted().forEach(row -> add(row.value(), row.label()));
    }

    @Override
    public void write(StateOut out) {
        Direction direction = metric.direction();
        out.text(metric.name());
        out.text(direction.goal().name());
        out.real(direction.target().orElse(0));
        out.text(metric.unit());
        out.real(metric.min());
        out.real(metric.max());
        out.number(best.k());
        List<Labelled> rows = best.sorted();
        out.number(rows.size());
        for (Labelled row : rows) {
            out.text(row.label());
            out.real(row.value());
        }
    }

    static RankingColumn read(StateIn in) {
        String name = in.text();
        Direction.Goal goal = Direction.Goal.valueOf(in.text());
        double target = in.real();
        Direction direction = new Direction(
                goal, goal == Direction.Goal.CLOSEST_TO ? OptionalDouble.of(target) : OptionalDouble.empty());
        Metric metric = new Metric(name, direction, in.text(), in.real(), in.real());
        long k = in.count();
        int size = in.size();
        StateIn.require(k >= 1 && k <= MOST_ROWS && size <= k, "a ranking is too long");
        RankingColumn ranking = new RankingColumn(metric, (int) k);
        for (int i = 0; i < size; i++) {
            String label = in.text();
            StateIn.require(label.equals(Names.storable(label)), "a label is none");
            ranking.add(in.real(), label);
        }
        return ranking;
    }

    SummaryView.OfRanking view() {
        List<SummaryView.Place> places = best.sorted().stream()
                .map(row -> new SummaryView.Place(
                        row.label(),
                        Double.isNaN(row.value()) ? OptionalDouble.empty() : OptionalDouble.of(row.value())))
                .toList();
        return new SummaryView.OfRanking(
                metric.name(), metric.direction().goal(), metric.direction().target(), metric.unit(), best.k(), places);
    }

    private double loss(double value) {
        return metric.direction().loss(metric.accepted(value));
    }
}

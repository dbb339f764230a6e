package org.runflow.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a summary holds, without knowing rows: to be stored, restored, merged and looked at. The bytes of its state depend on the rows alone, not on
 * how they were split and merged. Not safe for use by several threads.
 */
public final class Totals {
    private static final String FORM = "runflow summary 1";
    private static final String NUMBER = "n";
    private static final String FACET = "f";
    private static final String TIME = "t";
    private static final String RANKING = "r";
    private static final int MOST_COLUMNS = 64;

    private final List<Column> columns;
    private long rows;

    Totals(List<Column> columns, long rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /**
     * Restores a state.
     *
     * @param state from anywhere
     * @return totals that go on as those that were stored would have
     * @throws IllegalArgumentException when it is no such state; the message says why
     */
    public static Totals of(byte[] state) {
        try {
            return read(new StateIn(state));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the state of the summary is damaged: a count is out of range", e);
        }
    }

    /** {@return how many rows there were} */
    public long rows() {
        return rows;
    }

    /**
     * Adds those of other rows.
     *
     * @param other of the same fields and rankings; it stays as it is
     * @throws IllegalArgumentException when it tells of other things; nothing was added then
     */
    public void merge(Totals other) {
        requireShape(other.columns);
        rows += other.rows;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).merge(other.columns.get(i));
        }
    }

    /** {@return everything, as bytes} */
    public byte[] state() {
        StateOut out = new StateOut();
        out.text(FORM);
        out.number(rows);
        out.number(columns.size());
        for (Column column : columns) {
            out.text(kind(column));
            column.write(out);
        }
        return out.toBytes();
    }

    /** {@return what people and programs want to know of it} */
    public SummaryView view() {
        return new SummaryView(
                rows,
                of(NumberColumn.class).stream().map(NumberColumn::view).toList(),
                of(FacetColumn.class).stream().map(FacetColumn::view).toList(),
                of(TimeColumn.class).stream().map(TimeColumn::view).toList(),
                of(RankingColumn.class).stream().map(RankingColumn::view).toList());
    }

    List<Column> columns() {
        return columns;
    }

    void countRow() {
        rows++;
    }

    void requireShape(List<Column> others) {
        List<String> mine = columns.stream().map(Column::shape).toList();
        List<String> theirs = others.stream().map(Column::shape).toList();
        if (!mine.equals(theirs)) {
            throw new IllegalArgumentException("these summaries tell of other things: " + mine + " and " + theirs);
        }
    }

    private static Totals read(StateIn in) {
        StateIn.require(in.text().equals(FORM), "it is none, or of another version");
        long rows = in.count();
        int size = in.size();
        StateIn.require(size <= MOST_COLUMNS, "it tells of too many things");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            columns.add(readColumn(in));
        }
        in.requireEnd();
        return new Totals(columns, rows);
    }

    private static Column readColumn(StateIn in) {
        String kind = in.text();
        return switch (kind) {
            case NUMBER -> NumberColumn.read(in);
            case FACET -> FacetColumn.read(in);
            case TIME -> TimeColumn.read(in);
            case RANKING -> RankingColumn.read(in);
            default ->
                throw new IllegalArgumentException(
                        "the state of the summary is damaged: it tells of an unknown thing '" + kind + "'");
        };
    }

    private static String kind(Column column) {
        if (column instanceof NumberColumn) {
            return NUMBER;
        }
        if (column instanceof FacetColumn) {
            return FACET;
        }
        return column instanceof TimeColumn ? TIME : RANKING;
    }

    private <C extends Column> List<C> of(Class<C> kind) {
        return columns.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals totals && Arrays.equals(state(), totals.state());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(state());
    }

    @Override
    public String toString() {
        return rows + " rows, " + columns.stream().map(Column::shape).toList();
    }
}

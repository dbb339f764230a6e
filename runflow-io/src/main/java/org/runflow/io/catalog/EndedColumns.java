package org.runflow.io.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.MetricRange;
import org.runflow.catalog.RunCounts;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.run.RunState;

/** What queries look at first of runs that have ended and so never change: in columns, some thirty bytes a run. Not safe for use by several threads. */
final class EndedColumns {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;
    /** An id has 26 digits of five bits, the first of which is below eight: 128 bits, in two halves of 64. */
    private static final int HALF = 13;

    private static final int TOP_OF_LOW = 4;

    private static final RunState[] STATES = RunState.values();

    private long[] high = new long[16];
    private long[] low = new long[16];
    private byte[] states = new byte[16];
    private int[] series = new int[16];
    private int[] pipelines = new int[16];
    private final Map<String, double[]> metrics = new HashMap<>();
    private final Map<RunCoordinate, Integer> knownSeries = new HashMap<>();
    private final List<RunCoordinate> seriesByNumber = new ArrayList<>();
    private final Map<String, Integer> knownPipelines = new HashMap<>();
    private final List<String> pipelinesByNumber = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void add(RunEntry entry) {
        if (size == high.length) {
            grow();
        }
        String id = entry.id().text();
        high[size] = number(id, 0) << 1 | DIGITS.indexOf(id.charAt(HALF)) >>> TOP_OF_LOW;
        low[size] = number(id, HALF);
        states[size] = (byte) entry.state().ordinal();
        series[size] = numberOf(entry.coordinate(), knownSeries, seriesByNumber);
        pipelines[size] = numberOf(entry.pipeline(), knownPipelines, pipelinesByNumber);
        for (Map.Entry<String, Double> metric : entry.metrics().entrySet()) {
            column(metric.getKey())[size] = metric.getValue();
        }
        size++;
    }

    private static <T> int numberOf(T thing, Map<T, Integer> known, List<T> byNumber) {
        Integer before = known.putIfAbsent(thing, byNumber.size());
        if (before != null) {
            return before;
        }
        byNumber.add(thing);
        return byNumber.size() - 1;
    }

    void countInto(RunCounts.Tally tally) {
        for (int at = 0; at < size; at++) {
            tally.add(STATES[states[at]], pipelinesByNumber.get(pipelines[at]), coordinate(at));
        }
    }

    RunId id(int at) {
        return new RunId(text(0, high[at] >>> 1) + text(high[at] & 1, low[at]));
    }

    RunCoordinate coordinate(int at) {
        return seriesByNumber.get(series[at]);
    }

    /** The value of a metric, NaN when the run has none. */
    double value(String metric, int at) {
        double[] column = metrics.get(metric);
        return column == null ? Double.NaN : column[at];
    }

    int compareIds(int a, int b) {
        int byHigh = Long.compareUnsigned(high[a], high[b]);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low[a], low[b]);
    }

    /** Whether a run may match, as far as the columns know: everything but its attributes. */
    IntPredicate mayMatch(RunQuery query) {
        boolean[] wantedSeries = new boolean[seriesByNumber.size()];
        for (int i = 0; i < wantedSeries.length; i++) {
            wantedSeries[i] = seriesByNumber.get(i).startsWith(query.under());
        }
        int pipeline = query.pipeline().isEmpty()
                ? -1
                : knownPipelines.getOrDefault(query.pipeline().get(), -1);
        boolean[] wantedStates = new boolean[STATES.length];
        Arrays.fill(wantedStates, query.states().isEmpty());
        for (RunState state : query.states()) {
            wantedStates[state.ordinal()] = true;
        }
        List<Map.Entry<double[], MetricRange>> ranges = new ArrayList<>();
        for (Map.Entry<String, MetricRange> wanted : query.metrics().entrySet()) {
            ranges.add(Map.entry(metrics.getOrDefault(wanted.getKey(), new double[0]), wanted.getValue()));
        }
        return at -> wantedSeries[series[at]]
                && (query.pipeline().isEmpty() || pipelines[at] == pipeline)
                && wantedStates[states[at]]
                && isWithin(ranges, at);
    }

    private static boolean isWithin(List<Map.Entry<double[], MetricRange>> ranges, int at) {
        for (Map.Entry<double[], MetricRange> range : ranges) {
            if (at >= range.getKey().length || !range.getValue().contains(range.getKey()[at])) {
                return false;
            }
        }
        return true;
    }

    /** All runs, in the order of their ids. */
    int[] byId() {
        Integer[] sorted = new Integer[size];
        Arrays.setAll(sorted, at -> at);
        Arrays.sort(sorted, this::compareIds);
        int[] byId = new int[size];
        for (int i = 0; i < size; i++) {
            byId[i] = sorted[i];
        }
        return byId;
    }

    private double[] column(String metric) {
        return metrics.computeIfAbsent(metric, name -> {
            double[] none = new double[high.length];
            Arrays.fill(none, Double.NaN);
            return none;
        });
    }

    private void grow() {
        int capacity = size + size / 2;
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        states = Arrays.copyOf(states, capacity);
        series = Arrays.copyOf(series, capacity);
        pipelines = Arrays.copyOf(pipelines, capacity);
        metrics.replaceAll((metric, values) -> {
            double[] longer = Arrays.copyOf(values, capacity);
            Arrays.fill(longer, size, capacity, Double.NaN);
            return longer;
        });
    }

    private static long number(String id, int from) {
        long number = 0;
        for (int i = from; i < from + HALF; i++) {
            number = (number << BITS) | DIGITS.indexOf(id.charAt(i));
        }
        return number;
    }

    /** Thirteen digits of 65 bits. */
    private static String text(long topBit, long number) {
        char[] digits = new char[HALF];
        for (int i = 0; i < HALF; i++) {
            digits[i] = DIGITS.charAt((int) (number >>> (BITS * (HALF - 1 - i))) & 31);
        }
        digits[0] = DIGITS.charAt((int) (topBit << TOP_OF_LOW | number >>> (BITS * (HALF - 1))));
        return new String(digits);
    }
}

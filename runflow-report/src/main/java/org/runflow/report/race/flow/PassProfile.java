package org.runflow.report.race.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.runflow.race.flow.SlicePasses;
import org.runflow.report.text.Numbers;

/** The passes along a stretch as lines of bars, at most {@value #MAX_BARS} of them: longer stretches get several slices to a bar. */
final class PassProfile {
    private static final int MAX_BARS = 60;
    private static final String NOBODY = "·";
    private static final List<String> BARS = List.of("▁", "▂", "▃", "▄", "▅", "▆", "▇", "█");

    private final List<SlicePasses> slices;
    private final int slicesPerBar;
    private final long highest;

    PassProfile(List<SlicePasses> slices) {
        this.slices = slices;
        this.slicesPerBar = Math.max(1, (slices.size() + MAX_BARS - 1) / MAX_BARS);
        this.highest = Math.max(max(sums(SlicePasses::passesA)), max(sums(SlicePasses::passesB)));
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return highest == 0;
    }

    /** What a bar stands for. */
    String legend() {
        double barM = slices.get(Math.min(slicesPerBar, slices.size()) - 1).toM();
        return "Passes along the stretch, one bar for every " + Numbers.plain(barM) + " m (" + NOBODY + " none, "
                + BARS.get(BARS.size() - 1) + " " + Numbers.count(highest) + "):";
    }

    String barsA() {
        return bars(SlicePasses::passesA);
    }

    String barsB() {
        return bars(SlicePasses::passesB);
    }

    private String bars(ToLongFunction<SlicePasses> passes) {
        StringBuilder line = new StringBuilder();
        sums(passes).forEach(sum -> line.append(bar(sum)));
        return line.toString();
    }

    /** Any pass shows, and only the highest bar is full. */
    private String bar(long sum) {
        return sum == 0 ? NOBODY : BARS.get((int) ((sum * BARS.size() + highest - 1) / highest) - 1);
    }

    private List<Long> sums(ToLongFunction<SlicePasses> passes) {
        List<Long> sums = new ArrayList<>();
        for (int from = 0; from < slices.size(); from += slicesPerBar) {
            sums.add(slices.subList(from, Math.min(from + slicesPerBar, slices.size())).stream()
                    .mapToLong(passes)
                    .sum());
        }
        return sums;
    }

    private static long max(List<Long> sums) {
        return sums.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}

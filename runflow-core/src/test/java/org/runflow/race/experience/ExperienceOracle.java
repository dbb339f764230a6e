package org.runflow.race.experience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.experience.ExperienceResults.GroupExperience;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Trajectories;
import org.runflow.race.service.LevelOfService;

/** Experience by asking every runner about every cell, straight from the model page. */
final class ExperienceOracle {
    private static final double[] W = {0, .1, .3, .6, .85, 1};

    private final RaceDay day;
    private final DensityCells cells;

    ExperienceOracle(RaceDay day, DensityCells cells) {
        this.day = day;
        this.cells = cells;
    }

    EventExperience of(RaceEvent event) {
        double[] seconds = new double[6];
        List<Double> scores = new ArrayList<>();
        for (int runner = 0; runner < event.field().size(); runner++) {
            double[] own = seconds(event, runner);
            for (int level = 0; level < 6; level++) {
                seconds[level] += own[level];
            }
            scores.add(score(own));
        }
        SortedMap<LevelOfService, Double> byLevel = new TreeMap<>();
        for (LevelOfService level : LevelOfService.values()) {
            byLevel.put(level, seconds[level.ordinal()]);
        }
        double poor = seconds[2] + seconds[3] + seconds[4] + seconds[5];
        int n = scores.size();
        return new EventExperience(
                n,
                mean(scores),
                low(scores),
                n == 0 ? Optional.empty() : Optional.of(poor / 60 / n),
                n == 0 ? Optional.empty() : Optional.of(peakBased(event.name())),
                byLevel);
    }

    GroupExperience of(List<String> events) {
        List<Double> scores = new ArrayList<>();
        for (String name : events) {
            RaceEvent event = day.events().get(name);
            for (int runner = 0; runner < event.field().size(); runner++) {
                scores.add(score(seconds(event, runner)));
            }
        }
        return new GroupExperience(events, scores.size(), mean(scores), low(scores));
    }

    private double[] seconds(RaceEvent event, int runner) {
        Trajectories times = event.trajectories();
        double[] seconds = new double[6];
        for (Row row : rows(event.name())) {
            Segment segment = row.segment;
            Pass pass = row.pass;
            SegmentCells own = cells.segments().get(segment.id());
            for (int cell = 0; cell < own.size(); cell++) {
                double[] edges = {km(pass, segment, own.startM(cell)), km(pass, segment, own.endM(cell))};
                long in = times.crossingMillis(runner, Math.min(edges[0], edges[1]));
                long out = times.crossingMillis(runner, Math.max(edges[0], edges[1]));
                long start = own.windowStartMillis(cell);
                long shared = Math.min(out, start + own.windowS() * 1000L) - Math.max(in, start);
                seconds[own.level(cell).ordinal()] += Math.max(0, shared) / 1000.0;
            }
        }
        return seconds;
    }

    /** A pass on the first segment that has it. */
    private record Row(Segment segment, Pass pass) {}

    private List<Row> rows(String event) {
        Set<String> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Segment segment : day.segments()) {
            for (Pass pass : segment.passes()) {
                if (pass.event().equals(event) && seen.add(pass.fromKm() + "-" + pass.toKm())) {
                    rows.add(new Row(segment, pass));
                }
            }
        }
        return rows;
    }

    /** The model's rule for edges: ends unchanged, inner edges in proportion. */
    private static double km(Pass pass, Segment segment, double u) {
        boolean with = pass.orientation() == Orientation.WITH;
        if (u == 0 || u == segment.lengthM()) {
            return with == (u == 0) ? pass.fromKm() : pass.toKm();
        }
        double way = (pass.toKm() - pass.fromKm()) * u / segment.lengthM();
        return with ? pass.fromKm() + way : pass.toKm() - way;
    }

    private static double score(double[] seconds) {
        double total = 0;
        double weighted = 0;
        for (int level = 0; level < 6; level++) {
            total += seconds[level];
            weighted += W[level] * seconds[level];
        }
        return total == 0 ? 5 : 5 * (1 - weighted / total);
    }

    private double peakBased(String event) {
        double rho = 0;
        double q = 0;
        double width = 0;
        double km = 0;
        for (Row row : rows(event)) {
            Segment segment = row.segment;
            Pass pass = row.pass;
            SegmentCells own = cells.segments().get(segment.id());
            double peakRho = 0;
            double peakQ = 0;
            for (int cell = 0; cell < own.size(); cell++) {
                peakRho = Math.max(peakRho, own.densityPerM2(cell));
                peakQ = Math.max(peakQ, own.throughputPerS(cell));
            }
            double weight = pass.toKm() - pass.fromKm();
            rho += weight * peakRho;
            q += weight * peakQ;
            width += weight * segment.widthM();
            km += weight;
        }
        double flow = 60 * (q / km) / (width / km);
        double score = 5 - 2 * Math.max(0, (flow - 90) / 90) - 1.5 * Math.max(0, (rho / km - .72) / .72);
        return Math.max(0, Math.min(5, score));
    }

    private static Optional<Double> mean(List<Double> scores) {
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(scores.stream().mapToDouble(score -> score).sum() / scores.size());
    }

    private static Optional<Double> low(List<Double> scores) {
        List<Double> sorted = new ArrayList<>(scores);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) Math.ceil(sorted.size() / 10.0) - 1));
    }
}

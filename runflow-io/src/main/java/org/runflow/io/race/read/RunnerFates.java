package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.RunnerStatus;
import org.runflow.race.rule.Names;

/**
 * What the runners file of one event says of its runners beside their pace: status, where they leave the course, wave, and who has no pace. It can
 * be judged only when all rows, and the splits, are known. Good for one event.
 */
final class RunnerFates {
    private static final String STATUS = "status";
    private static final String UNTIL = "until_km";
    private static final String WAVE = "wave";
    /** Columns of the runners file that are read here. */
    static final List<String> COLUMNS = List.of(STATUS, UNTIL, WAVE);

    private static final Map<String, RunnerStatus> WORDS = Map.of(
            "start", RunnerStatus.STARTS,
            "ok", RunnerStatus.STARTS,
            "fin", RunnerStatus.STARTS,
            "finished", RunnerStatus.STARTS,
            "dns", RunnerStatus.DNS,
            "dnf", RunnerStatus.DNF,
            "dsq", RunnerStatus.DSQ);

    private final Map<String, RunnerFate> fates = new LinkedHashMap<>();
    private final Map<String, Double> lastSplitKm = new HashMap<>();
    private final List<OtherWord> otherWords = new ArrayList<>();
    private final WaveCount waves = new WaveCount();
    private long moreOtherWords;
    private boolean anyWord;
    private int measuredButAbsent;
    private int firstAbsentLine;

    private record OtherWord(int line, String word) {}

    /**
     * Takes what a row says.
     *
     * @param paceless whether its pace is blank
     * @param startOffsetS the start offset beside a blank pace
     */
    void read(Row row, String id, boolean paceless, OptionalDouble startOffsetS) {
        RunnerFate fate = new RunnerFate(
                row.line(),
                status(row),
                row.find(UNTIL).isPresent() ? row.number(UNTIL, Range.KM) : OptionalDouble.empty(),
                wave(row),
                paceless,
                startOffsetS);
        if (fate.saysAnything()) {
            fates.put(id, fate);
        }
        if (!fate.staysAway()) {
            waves.count(row.line(), fate.wave().isPresent());
        }
    }

    private Optional<RunnerStatus> status(Row row) {
        Optional<String> word = row.find(STATUS);
        Optional<RunnerStatus> status = word.map(text -> WORDS.get(text.toLowerCase(Locale.ROOT)));
        if (status.isPresent()) {
            anyWord = true;
        } else if (word.isPresent() && otherWords.size() < ProblemLog.MAX_PER_FILE) {
            otherWords.add(new OtherWord(row.line(), word.get()));
        } else if (word.isPresent()) {
            moreOtherWords++;
        }
        return status;
    }

    private static Optional<String> wave(Row row) {
        Optional<String> wave = row.find(WAVE).map(text -> text.replaceAll("\\s+", "-"));
        if (wave.isPresent() && !Names.isName(wave.get())) {
            row.problem(WAVE, "a name is " + Names.RULE);
        }
        return wave;
    }

    /** Judges the columns as a whole when the last row of the runners file is read. */
    void judgeColumns(InputFile file) {
        if (anyWord) {
            String rule = "must be one of start, ok, fin, finished, dns, dnf, dsq, or blank";
            otherWords.forEach(other -> file.problem(other.line(), STATUS, other.word(), rule));
            for (long i = 0; i < moreOtherWords; i++) {
                file.problem(1, STATUS, "", rule);
            }
        } else if (!otherWords.isEmpty()) {
            OtherWord first = otherWords.get(0);
            file.warn(new Warning(
                    WarningKind.STATUS,
                    file.name(),
                    first.line(),
                    (int) (otherWords.size() + moreOtherWords),
                    "Column status of " + file.name()
                            + " is ignored: no cell is start, ok, fin, finished, dns, dnf or dsq; the first other word"
                            + " is '"
                            + first.word() + "' in line " + first.line() + "."));
        }
        waves.judge(file);
    }

    /** Whether the start line is no knot of the runner's, because he has neither a pace nor a start offset. */
    boolean lacksStart(String id) {
        return find(id).filter(fate -> fate.paceless() && fate.startOffsetS().isEmpty())
                .isPresent();
    }

    /** Whether the runner is said to leave the course before its end. */
    boolean stops(String id) {
        return find(id).filter(RunnerFate::stops).isPresent();
    }

    /**
     * Takes the splits of a runner.
     *
     * @param file the splits file
     * @param knots his measured times, at least one
     * @return whether they count: not for who did not start
     */
    boolean takeSplits(InputFile file, String id, List<Knot> knots) {
        Knot last = knots.stream().max(Comparator.comparingDouble(Knot::km)).orElseThrow();
        lastSplitKm.put(id, last.km());
        Optional<RunnerFate> known = find(id);
        if (known.isEmpty()) {
            return true;
        }
        RunnerFate fate = known.get();
        if (fate.staysAway()) {
            if (last.km() > 0) {
                firstAbsentLine = measuredButAbsent == 0 ? last.line() : firstAbsentLine;
                measuredButAbsent++;
            }
            return false;
        }
        if (fate.untilKm().isPresent() && last.km() > fate.untilKm().getAsDouble()) {
            file.problem(
                    last.line(),
                    "km",
                    "" + last.km(),
                    "of runner '" + id + "' lies beyond until_km "
                            + fate.untilKm().getAsDouble() + " in line " + fate.line() + " of the runners file");
        }
        return true;
    }

    /** Judges the splits of runners as a whole. */
    void judgeSplits(InputFile file, RunnerIds ids) {
        if (measuredButAbsent > 0) {
            file.warn(new Warning(
                    WarningKind.STATUS,
                    file.name(),
                    firstAbsentLine,
                    measuredButAbsent,
                    measuredButAbsent + (measuredButAbsent == 1 ? " runner of " : " runners of ") + file.name()
                            + " did not start by the status, but has splits beyond km 0, first in line "
                            + firstAbsentLine + "; left out."));
        }
        if (waves.any()) {
            lastSplitKm.keySet().stream()
                    .flatMap(id -> ids.find(id).stream())
                    .filter(runner -> !runner.paced())
                    .min(Comparator.comparingInt(RunnerIds.Runner::line))
                    .ifPresent(runner -> file.problem(
                            runner.line(),
                            "runner_id",
                            "",
                            "is not in the runners file, so he has no wave; either every runner of an event"
                                    + " has one or none"));
        }
    }

    /** Hands everything over, once the splits are known; who lacks what he needs is a problem of the runners file. */
    void settle(RaceInputs.EventInput input, FieldBuilder field) {
        input.runners()
                .filter(file -> input.distanceKnown())
                .ifPresent(file -> warnOfLaterEnds(file, input.request().distanceKm()));
        fates.forEach((id, fate) -> {
            boolean measured = lastSplitKm.containsKey(id);
            boolean anySplits = input.splits().isPresent();
            input.runners().filter(file -> !measured).ifPresent(file -> fate.requireEnough(file, anySplits));
            fate.untilKm().ifPresent(km -> field.until(id, km));
            fate.startOffsetS().ifPresent(seconds -> field.startOffset(id, seconds));
            fate.wave().filter(Names::isName).ifPresent(wave -> field.wave(id, wave));
            fate.status().ifPresent(status -> field.status(id, status));
        });
    }

    /** Warns of who is said to leave the course where it has ended already, and therefore counts as finished. */
    private void warnOfLaterEnds(InputFile file, double distanceKm) {
        Tally beyond = new Tally();
        fates.forEach((id, fate) -> fate.untilKm().ifPresent(km -> {
            if (km > StretchWarnings.FINISH_TOLERANCE * distanceKm) {
                beyond.add(fate.line(), "runner '" + id + "' km " + km);
            }
        }));
        if (beyond.count() > 0) {
            file.warn(new Warning(
                    WarningKind.STATUS,
                    file.name(),
                    beyond.firstLine(),
                    beyond.count(),
                    beyond.count() + (beyond.count() == 1 ? " runner of " : " runners of ") + file.name()
                            + " with until_km beyond the announced distance of " + distanceKm
                            + " km, counted as finished (" + beyond.shown() + "). Is it given in metres?"));
        }
    }

    private Optional<RunnerFate> find(String id) {
        return Optional.ofNullable(fates.get(id));
    }
}

package org.runflow.io.race.read;

import java.util.Optional;
import java.util.OptionalDouble;
import org.runflow.race.model.RunnerStatus;

/**
 * What one row of a runners file says beside the pace.
 *
 * @param line line of the row
 * @param status what became of the runner, absent when blank
 * @param untilKm where he leaves the course, absent when blank
 * @param wave his wave, absent when blank
 * @param paceless whether he has no pace
 * @param startOffsetS the start offset that stands where the pace is blank
 */
record RunnerFate(
        int line,
        Optional<RunnerStatus> status,
        OptionalDouble untilKm,
        Optional<String> wave,
        boolean paceless,
        OptionalDouble startOffsetS) {
    boolean saysAnything() {
        return status.isPresent() || untilKm.isPresent() || wave.isPresent() || paceless;
    }

    boolean staysAway() {
        return status.filter(RunnerStatus.DNS::equals).isPresent();
    }

    boolean stops() {
        return untilKm.isPresent() || status.filter(RunnerStatus.DNF::equals).isPresent();
    }

    /**
     * Reports what the row of a runner without splits lacks.
     *
     * @param anySplits whether the event has a file of splits
     */
    void requireEnough(InputFile file, boolean anySplits) {
        if (staysAway()) {
            return;
        }
        if (paceless) {
            String unless = anySplits ? ", unless the runner has splits" : "";
            file.problem(line, "pace", "", "is empty; it " + Range.PACE.rule() + unless);
        }
        boolean didNotFinish = status.filter(RunnerStatus.DNF::equals).isPresent();
        if (didNotFinish && untilKm.isEmpty()) {
            file.problem(line, "status", "dnf", "needs until_km, the kilometre at which he left, or splits");
        }
    }
}

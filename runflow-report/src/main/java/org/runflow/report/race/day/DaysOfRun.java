package org.runflow.report.race.day;

import java.util.List;
import org.runflow.race.RaceDayPipeline;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;

/** The days of a race that a run has analysed. */
public final class DaysOfRun {
    private DaysOfRun() {}

    /**
     * {@return the scopes of the stages that analyse a day, in the order of the run}
     *
     * @param report of any run; of another pipeline than that of races it has none
     */
    public static List<String> of(RunReport report) {
        return report.stages().stream()
                .filter(stage -> stage.stage().equals(RaceDayPipeline.SEGMENT_METRICS.name()))
                .map(StageReport::scope)
                .toList();
    }
}

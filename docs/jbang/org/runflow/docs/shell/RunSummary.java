package org.runflow.docs.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.runflow.Run;
import org.runflow.race.KnownRace;
import org.runflow.report.race.RaceReports;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/**
 * What a run found and where it lies.
 *
 * @param race name of the race
 * @param run the run's id
 * @param outcome what scripts want to know
 * @param exitCode of the outcome
 * @param stages number of stages by state
 * @param days the days that were analysed
 * @param failures of stages, one line each
 * @param page of all days, for a browser
 * @param reports files for people, the first of each day
 * @param folder the directory that shows the run
 */
record RunSummary(
        String race,
        String run,
        String outcome,
        int exitCode,
        Map<String, Integer> stages,
        List<DayFacts> days,
        List<String> failures,
        Optional<String> page,
        Map<String, String> reports,
        String folder) {

    /** {@return the summary of a run that has ended, shown in that folder} */
    static RunSummary of(KnownRace.Facts race, Run run, List<DayFacts> days, Path folder) {
        Map<String, String> reports = new LinkedHashMap<>();
        for (String day : race.dayNames()) {
            firstReport(folder.resolve(day)).ifPresent(file -> reports.put(day, file.toString()));
        }
        return new RunSummary(
                race.name(),
                run.id().text(),
                lower(run.outcome().name()),
                run.outcome().exitCode(),
                count(run.report().stages()),
                days,
                failures(run),
                Optional.of(folder.resolve("index.html")).filter(Files::exists).map(Path::toString),
                reports,
                folder.toString());
    }

    /** {@return the number of stages that a run was asked for} */
    static int selected(RunReport report) {
        return (int) report.stages().stream()
                .filter(stage -> stage.state() != StageState.EXCLUDED)
                .count();
    }

    private static Optional<Path> firstReport(Path dayFolder) {
        return RaceReports.standard().daily().reports().stream()
                .map(report -> dayFolder.resolve(report.name()))
                .filter(Files::exists)
                .findFirst();
    }

    private static Map<String, Integer> count(List<StageReport> stages) {
        Map<String, Integer> counts = new TreeMap<>();
        stages.forEach(stage -> counts.merge(lower(stage.state().name()), 1, Integer::sum));
        return counts;
    }

    private static List<String> failures(Run run) {
        List<String> lines = new ArrayList<>();
        run.report().failure().ifPresent(failure -> lines.add(FailureText.of(failure)));
        for (StageReport stage : run.report().stages()) {
            stage.failure().ifPresent(failure -> lines.add(stage.path() + ": " + FailureText.of(failure)));
        }
        return lines;
    }

    /** {@return lines for people} */
    String toText() {
        StringBuilder text = new StringBuilder(race + ": " + outcome);
        days.forEach(day -> text.append('\n').append(day.toText()));
        text.append("\n  stages: ")
                .append(String.join(
                        ", ",
                        stages.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .toList()));
        failures.forEach(failure -> text.append("\n  failed: ").append(failure));
        if (stages.containsKey(lower(StageState.CANCELLED.name()))) {
            text.append("\nWhat had ended is kept: the same command goes on from there.");
        }
        text.append('\n');
        page.ifPresent(file -> text.append("\nPage for a browser: ").append(file));
        reports.forEach((day, file) ->
                text.append("\nReport of ").append(day).append(": ").append(file));
        return text.append("\nEverything: ").append(folder).toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

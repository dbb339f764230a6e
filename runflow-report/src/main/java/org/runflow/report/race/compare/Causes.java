package org.runflow.report.race.compare;

import static org.runflow.report.race.compare.ChangeWords.arrow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.runflow.race.compare.DayDiff;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.text.Numbers;
import org.runflow.run.RunDiff;
import org.runflow.run.RunDiff.Change;
import org.runflow.run.RunDiff.Kind;
import org.runflow.run.RunReport;
import org.runflow.run.StageReport;

/** What the runs were given and made with, old value and new. */
final class Causes {
    private final RunDiff diff;
    private final Set<String> before;
    private final Set<String> after;

    Causes(RunDiff diff, RunReport before, RunReport after) {
        this.diff = diff;
        this.before = scopes(before);
        this.after = scopes(after);
    }

    /** What people changed: settings, events and the course. */
    void writeChanges(List<DayDiff> days, Sheet sheet) {
        List<String> lines = new ArrayList<>(scopes());
        settings().forEach((setting, scopes) -> lines.add("Setting " + setting + where(scopes)));
        for (DayDiff day : days) {
            day.events().forEach(event -> lines.add(EventWords.of(day, event)));
            day.course().forEach(stretch -> lines.add(StretchWords.of(day, stretch)));
        }
        sheet.heading(2, "What was changed");
        if (lines.isEmpty()) {
            sheet.paragraph("No setting, and nothing that can be seen of the events and the course.");
        }
        sheet.bullets(lines);
    }

    /** What it takes to find the runs' artifacts and stages, by their names. */
    void writeArtifacts(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Change input : common(Kind.INPUT)) {
            lines.add("Input " + input.path() + ": " + inWords(input));
        }
        for (Change version : common(Kind.VERSION)) {
            lines.add("Stage " + version.path() + ": version " + arrow(version.before(), version.after()));
        }
        for (Change state : common(Kind.STATE)) {
            lines.add("Stage " + state.path() + ": " + arrow(state.before(), state.after()));
        }
        if (lines.isEmpty()) {
            sheet.paragraph("Inputs, and versions of stages, do not differ.");
        }
        sheet.bullets(lines);
        List<String> results = common(Kind.RESULT).stream().map(Change::path).toList();
        sheet.paragraph(
                results.isEmpty()
                        ? "No result of both runs differs."
                        : "Results that differ (" + Numbers.count(results.size()) + "): "
                                + String.join(", ", Sheet.capped(results)) + ".");
    }

    /** A whole scope that is new or gone takes one line, instead of one for everything in it. */
    private List<String> scopes() {
        List<String> lines = new ArrayList<>();
        before.stream()
                .filter(scope -> !after.contains(scope))
                .forEach(scope -> lines.add("All of " + scope + " is gone"));
        after.stream()
                .filter(scope -> !before.contains(scope))
                .forEach(scope -> lines.add("All of " + scope + " is new"));
        return lines;
    }

    private List<Change> common(Kind kind) {
        return diff.of(kind).stream()
                .filter(change -> {
                    String scope = scope(change);
                    return scope.isEmpty() || before.contains(scope) == after.contains(scope);
                })
                .toList();
    }

    /** One line for a component that moved alike in several scopes, as it does when all days read the same settings. */
    private Map<String, List<String>> settings() {
        Map<String, List<String>> scopesByChange = new LinkedHashMap<>();
        for (Change change : common(Kind.SETTING)) {
            String setting = change.path().substring(change.path().lastIndexOf('/') + 1);
            scopesByChange
                    .computeIfAbsent(setting + ": " + arrow(change.before(), change.after()), text -> new ArrayList<>())
                    .add(scope(change));
        }
        return scopesByChange;
    }

    private static Set<String> scopes(RunReport run) {
        return run.stages().stream()
                .map(StageReport::scope)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String scope(Change change) {
        return change.path().substring(0, Math.max(0, change.path().lastIndexOf('/')));
    }

    private static String where(List<String> scopes) {
        List<String> named = scopes.stream().filter(scope -> !scope.isEmpty()).toList();
        return named.isEmpty() ? "" : " (on " + String.join(", ", named) + ")";
    }

    private static String inWords(Change input) {
        if (input.before().isEmpty()) {
            return "is new";
        }
        return input.after().isEmpty() ? "is gone" : "another value";
    }
}

package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.error.InputProblem;

/** The problems of one file: the first thousand, and how often each rule was broken, however often that is. */
final class ProblemsOfFile {
    /** How many rules are counted; a message that names a value is a rule of its own, so that there may be one per row. */
    private static final int MAX_RULES = 1000;

    private final List<InputProblem> kept = new ArrayList<>();
    private final Map<Rule, Repeated> repeated = new LinkedHashMap<>();
    private long notKept;
    private long rows;

    private record Rule(String column, String message) {
        static Rule of(InputProblem problem) {
            return new Rule(problem.column().orElse(""), problem.message());
        }
    }

    void add(InputProblem problem) {
        boolean full = isFull();
        if (full) {
            notKept++;
        } else {
            kept.add(problem);
        }
        Rule rule = Rule.of(problem);
        if (problem.line().isPresent() && (repeated.containsKey(rule) || repeated.size() < MAX_RULES)) {
            repeated.computeIfAbsent(rule, key -> new Repeated(problem)).count(problem, !full);
        }
    }

    void addAll(ProblemsOfFile other) {
        rows += other.rows;
        other.kept.forEach(this::add);
        notKept += other.notKept;
        other.repeated.forEach((rule, counted) -> {
            Repeated here = repeated.get(rule);
            if (here != null) {
                here.addNotKept(counted);
            }
        });
    }

    void countRow() {
        rows++;
    }

    boolean isFull() {
        return kept.size() >= ProblemLog.MAX_PER_FILE;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    List<InputProblem> sorted(String name, Comparator<InputProblem> byLine) {
        List<InputProblem> all = new ArrayList<>(kept);
        long rest = notKept;
        for (Map.Entry<Rule, Repeated> entry : repeated.entrySet()) {
            Repeated counted = entry.getValue();
            if (counted.isMost(rows)) {
                all.removeIf(problem ->
                        problem.line().isPresent() && Rule.of(problem).equals(entry.getKey()));
                all.add(counted.asOne(rows));
                rest -= counted.notKept();
            }
        }
        all.sort(byLine);
        if (rest > 0) {
            all.add(InputProblem.of(name, "… and " + rest + " more problems in " + name));
        }
        return all;
    }
}

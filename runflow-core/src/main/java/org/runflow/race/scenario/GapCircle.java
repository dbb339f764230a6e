package org.runflow.race.scenario;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds gaps between starts that go round in a circle, as a after b after a: no shifts whatever keep them. */
final class GapCircle {
    private GapCircle() {}

    /** The sentences of such a circle; longest paths grow for ever in one, so some start is still put off after as many rounds as there are groups. */
    static Optional<String> find(List<Constraint> constraints) {
        List<Rule.After> gaps = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint.rule() instanceof Rule.After after && !after.a().equals(after.b())) {
                gaps.add(after);
            }
        }
        Map<String, Long> earliest = new HashMap<>();
        Map<String, Rule.After> because = new HashMap<>();
        for (int round = 0; round <= 2 * gaps.size(); round++) {
            Optional<Rule.After> late = Optional.empty();
            for (Rule.After gap : gaps) {
                long millis = LongMath.saturatedAdd(earliest.getOrDefault(gap.b(), 0L), gap.gapMillis());
                if (millis > earliest.getOrDefault(gap.a(), 0L)) {
                    earliest.put(gap.a(), millis);
                    because.put(gap.a(), gap);
                    late = Optional.of(gap);
                }
            }
            if (late.isEmpty()) {
                return Optional.empty();
            }
            if (round == 2 * gaps.size()) {
                return Optional.of(circle(late.get(), because));
            }
        }
        return Optional.empty();
    }

    private static String circle(Rule.After late, Map<String, Rule.After> because) {
        List<Rule.After> walked = new ArrayList<>();
        Rule.After at = late;
        while (at != null && !walked.contains(at)) {
            walked.add(at);
            at = because.get(at.b());
        }
        return walked.subList(at == null ? 0 : walked.indexOf(at), walked.size()).stream()
                .map(AdviceWords::of)
                .collect(Collectors.joining("; "));
    }
}

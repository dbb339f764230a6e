package org.runflow.race;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;

/**
 * Which artifacts of a race are asked for. A key that the pipeline of the race produces as it stands means just that; any other means the one of
 * every day, or, of one that no day has, just what it says, so that the refusal speaks of it.
 *
 * @param targets limit the run to them
 * @param also wanted beside the rest
 */
record TargetKeys(List<ArtifactKey<?>> targets, List<ArtifactKey<?>> also) {
    static TargetKeys everything() {
        return new TargetKeys(List.of(), List.of());
    }

    TargetKeys targets(List<ArtifactKey<?>> keys) {
        return new TargetKeys(plus(targets, keys), also);
    }

    TargetKeys also(List<ArtifactKey<?>> keys) {
        return new TargetKeys(targets, plus(also, keys));
    }

    RunRequest applyTo(RunRequest request, Pipeline pipeline, List<String> days) {
        if (targets.isEmpty() && also.isEmpty()) {
            return request;
        }
        Set<String> produced =
                pipeline.outputs().stream().map(ArtifactKey::path).collect(Collectors.toSet());
        return request.targets(ofDays(targets, produced, days)).also(ofDays(also, produced, days));
    }

    private static ArtifactKey<?>[] ofDays(List<ArtifactKey<?>> keys, Set<String> produced, List<String> days) {
        return keys.stream()
                .flatMap(key -> isOfDays(key, produced, days) ? days.stream().map(key::in) : Stream.of(key))
                .toArray(ArtifactKey<?>[]::new);
    }

    private static boolean isOfDays(ArtifactKey<?> key, Set<String> produced, List<String> days) {
        return !produced.contains(key.path())
                && days.stream().anyMatch(day -> produced.contains(key.in(day).path()));
    }

    private static List<ArtifactKey<?>> plus(List<ArtifactKey<?>> some, List<ArtifactKey<?>> more) {
        return ImmutableList.<ArtifactKey<?>>builder().addAll(some).addAll(more).build();
    }
}

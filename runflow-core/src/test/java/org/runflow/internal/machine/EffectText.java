package org.runflow.internal.machine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.internal.graph.Graph;

/** Effects in a few words each, for tables: {@code submit b, tell STAGE_STARTED b, do Attempt b}. */
final class EffectText {
    private final Graph graph;

    EffectText(Graph graph) {
        this.graph = graph;
    }

    String of(List<Effect> effects) {
        return effects.isEmpty() ? "-" : effects.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String of(Effect effect) {
        if (effect instanceof Effect.Emit emit) {
            return "tell " + of(emit.event());
        }
        if (effect instanceof Effect.Transition transition) {
            return "move " + transition.from() + " to " + transition.to();
        }
        if (effect instanceof Effect.Reject rejected) {
            return "throw " + rejected.cause().getMessage();
        }
        if (effect instanceof Effect.StartTimer start) {
            return start.alarm().kind() + " of " + name(start.stage()) + " in "
                    + start.delay().toSeconds() + " s";
        }
        if (effect instanceof Effect.OfStage ofStage) {
            return verb(effect) + " " + name(ofStage.stage());
        }
        return effect instanceof Work work ? "do " + work.getClass().getSimpleName() : verb(effect);
    }

    private static String of(RunEvent event) {
        return event instanceof StageEvent ofStage ? event.type() + " " + ofStage.stage() : event.type();
    }

    private static String verb(Effect effect) {
        return effect.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }

    private String name(int stage) {
        return graph.nodes().get(stage).path();
    }
}

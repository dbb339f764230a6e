package org.runflow.internal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.runflow.ArtifactKey;
import org.runflow.Source;
import org.runflow.View;
import org.runflow.error.UndeclaredInputException;
import org.runflow.internal.graph.Node;
import org.runflow.internal.plan.Ingredients;
import org.runflow.internal.plan.Origins;
import org.runflow.store.ArtifactReader;

/** What one stage may read, and nothing else. The values are here before the stage begins, so reading never fails half way. */
final class StageReader implements ArtifactReader {
    private final Node node;
    private final Map<Source<?>, Object> values = new HashMap<>();

    StageReader(Node node, Ingredients ingredients, Origins origins) {
        this.node = node;
        for (Node.Edge edge : node.edges()) {
            values.put(edge.source(), ingredients.findView(edge.source()).orElseGet(() -> origins.value(edge)));
        }
    }

    @Override
    public <T> T get(ArtifactKey<T> key) {
        return key.cast(value(key));
    }

    @Override
    @SuppressWarnings("unchecked") // what lies under a view came out of its own projection
    public <V> V get(View<?, V> view) {
        return (V) value(view);
    }

    private Object value(Source<?> source) {
        Object value = values.get(source);
        if (value == null) {
            List<String> declared =
                    node.edges().stream().map(edge -> edge.source().label()).toList();
            throw new UndeclaredInputException(node.path(), source.label(), declared);
        }
        return value;
    }
}

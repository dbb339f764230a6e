package org.runflow.race;

import java.util.Optional;
import org.runflow.race.model.FlowRow;

/**
 * What the race says of a flow row and no computation uses.
 *
 * @param flowId name of the row in the results of the flow
 * @param label what people call the stretch
 * @param flowType a label by hand, such as {@code overtake}
 * @param notes a sentence for readers
 */
public record FlowRowFacts(String flowId, Optional<String> label, Optional<String> flowType, Optional<String> notes) {
    static FlowRowFacts of(FlowRow named) {
        return new FlowRowFacts(named.flowId().orElseThrow(), named.label(), named.flowType(), named.remark());
    }
}

package org.runflow.race.flow;

/**
 * The events that a flow row compares.
 *
 * @param flowId name of the row
 * @param eventA event of its first stream
 * @param eventB event of its second stream
 */
public record EventPair(String flowId, String eventA, String eventB) {
    static EventPair of(FlowRowResult row) {
        return new EventPair(
                row.pair().flowId(), row.pair().eventA(), row.pair().eventB());
    }
}

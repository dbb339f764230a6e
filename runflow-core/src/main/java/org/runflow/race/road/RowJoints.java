package org.runflow.race.road;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.corridor.Joint;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.RaceDay;

/** What the flow rows of a day say lies on one road. */
final class RowJoints {
    private RowJoints() {}

    /** One for each flow row of the day, in their order. */
    static List<Joint> of(RaceDay day) {
        List<FlowRow> rows = day.flowRows();
        List<FlowDirection> directions = Flow.directions(day);
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            joints.add(Joint.of(rows.get(i), directions.get(i)));
        }
        return joints;
    }
}

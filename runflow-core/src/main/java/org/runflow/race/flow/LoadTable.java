package org.runflow.race.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;

/** Fills the table of passes by runner. */
final class LoadTable {
    private final RaceDay day;
    private final List<FlowRow> rows;
    private final List<String> events;
    private final Map<String, Integer> firstRunner = new HashMap<>();
    private final long[][] sufferedByRunnerAndEvent;

    private LoadTable(RaceDay day, CorridorSettings corridors) {
        this.day = day;
        this.rows = FlowRows.of(day, corridors);
        this.events = day.eventNames();
        int runners = 0;
        for (RaceEvent event : day.events()) {
            firstRunner.put(event.name(), runners);
            runners += event.field().size();
        }
        this.sufferedByRunnerAndEvent = new long[runners][events.size()];
    }

    static RunnerLoads of(RaceDay day, CorridorSettings corridors) {
        return new LoadTable(day, corridors).fill();
    }

    /** What one event's runners make and suffer in a row. */
    private record Side(int firstRunner, int opponent, SideLoads loads) {}

    private RunnerLoads fill() {
        DayStreams streams = new DayStreams(day);
        List<List<Side>> sidesByRow = new ArrayList<>();
        for (FlowRow row : rows) {
            List<Side> sides = sides(row, streams.of(row));
            sides.forEach(this::tally);
            sidesByRow.add(sides);
        }
        RunnerLoadsBuilder table = RunnerLoads.builder(DayHeader.of(day));
        rows.forEach(row -> table.row(row.flowId().orElseThrow()));
        for (RaceEvent event : day.events()) {
            for (int i = 0; i < event.field().size(); i++) {
                table.runner(event.field().id(i), event.name(), mostPassedBy(firstRunner(event.name()) + i));
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (Side side : sidesByRow.get(row)) {
                addEntries(table, row, side);
            }
        }
        return table.build();
    }

    private List<Side> sides(FlowRow row, RowStreams streams) {
        if (streams.headOn()) {
            return List.of();
        }
        Passing passing = Passing.of(streams, streams.lineup(), Slices.WHOLE_STRETCH);
        int eventA = events.indexOf(row.eventA());
        int eventB = events.indexOf(row.eventB());
        Side sideA = new Side(firstRunner(row.eventA()), eventB, passing.loadsA());
        Side sideB = new Side(firstRunner(row.eventB()), eventA, passing.loadsB());
        return switch (streams.pairing()) {
            case ONE_STREAM -> List.of(sideA);
            case TWO_WINDOWS ->
                List.of(new Side(sideA.firstRunner, eventB, passing.loadsA().plus(passing.loadsB())));
            case TWO_EVENTS -> eventA < eventB ? List.of(sideA, sideB) : List.of(sideB, sideA);
        };
    }

    private int firstRunner(String event) {
        return firstRunner.getOrDefault(event, 0);
    }

    private void tally(Side side) {
        for (int i = 0; i < side.loads.size(); i++) {
            sufferedByRunnerAndEvent[side.firstRunner + i][side.opponent] += side.loads.suffered(i);
        }
    }

    private Optional<String> mostPassedBy(int runner) {
        long[] suffered = sufferedByRunnerAndEvent[runner];
        return IntStream.range(0, suffered.length)
                .filter(event -> suffered[event] > 0)
                .boxed()
                .min(Comparator.<Integer>comparingLong(event -> -suffered[event]))
                .map(events::get);
    }

    private static void addEntries(RunnerLoadsBuilder table, int row, Side side) {
        for (int i = 0; i < side.loads.size(); i++) {
            if (side.loads.load(i) > 0) {
                table.entry(row, side.firstRunner + i, side.loads.made(i), side.loads.suffered(i));
            }
        }
    }
}

package org.runflow.io.race.form;

import static org.runflow.race.RaceDayPipeline.FLOW;

import java.util.List;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.race.flow.Convergence;
import org.runflow.race.flow.FlowLoads;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.flow.FlowRowResult.BusiestSlice;
import org.runflow.race.flow.FlowRowResult.CoPresence;
import org.runflow.race.flow.FlowRowResult.FlowTimes;
import org.runflow.race.flow.FlowRowResult.PassCounts;
import org.runflow.race.flow.FlowSegment;
import org.runflow.race.flow.FlowSegment.EventPair;
import org.runflow.race.flow.FlowSegment.SegmentFlow;
import org.runflow.race.flow.FlowSummary;
import org.runflow.race.flow.Meetings;
import org.runflow.race.flow.SlicePasses;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Note;
import org.runflow.store.Upcaster;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/** Flow results of schema 1.0.0: every row with its pass profile, and a second time below its stretch. */
record OlderFlowResults(
        DayHeader header, FlowSettings settings, ById<Row> rows, ById<Stretch> segments, FlowSummary summary) {
    static final ArtifactKey<OlderFlowResults> KEY = ArtifactKey.of(FLOW.name(), OlderFlowResults.class)
            .schema("1.0.0")
            .publishedAt("computation/flow_results.json");
    static final Upcaster<OlderFlowResults, FlowResults> UPCASTER =
            new Upcaster<>(KEY, FLOW, OlderFlowResults::toPresent);

    record Row(
            FlowPair pair,
            PassCounts passes,
            CoPresence coPresence,
            Meetings meetings,
            Convergence convergence,
            Optional<BusiestSlice> busiestSlice,
            List<Note> notes,
            FlowTimes times,
            FlowLoads loads,
            List<SlicePasses> passProfile)
            implements Identified {
        Row {
            notes = List.copyOf(notes);
            passProfile = List.copyOf(passProfile);
        }

        @Override
        public String id() {
            return pair.flowId();
        }

        FlowRowResult toPresent() {
            return new FlowRowResult(
                    pair, passes, coPresence, meetings, convergence, busiestSlice, notes, times, loads);
        }

        EventPair events() {
            return new EventPair(pair.flowId(), pair.eventA(), pair.eventB());
        }
    }

    record Stretch(String segId, List<Row> eventPairs, SegmentFlow summary) implements Identified {
        Stretch {
            eventPairs = List.copyOf(eventPairs);
        }

        @Override
        public String id() {
            return segId;
        }

        FlowSegment toPresent() {
            return new FlowSegment(segId, eventPairs.stream().map(Row::events).toList(), summary);
        }
    }

    private FlowResults toPresent() {
        return new FlowResults(
                header,
                settings,
                ById.of(rows.stream().map(Row::toPresent).toList()),
                ById.of(segments.stream().map(Stretch::toPresent).toList()),
                summary);
    }
}

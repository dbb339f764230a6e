package org.runflow.io.race.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.runflow.race.flow.Convergence;
import org.runflow.race.flow.FlowLoads;
import org.runflow.race.flow.FlowPair;
import org.runflow.race.flow.FlowRowResult.BusiestSlice;
import org.runflow.race.flow.FlowRowResult.CoPresence;
import org.runflow.race.flow.FlowRowResult.FlowTimes;
import org.runflow.race.flow.FlowRowResult.PassCounts;
import org.runflow.race.flow.Meetings;
import org.runflow.race.flow.SlicePasses;
import org.runflow.race.model.Note;

/** The records that make up a flow row of schema 1.0.0 stand flat in its object. */
@SuppressWarnings("UnusedVariable")
abstract class OlderFlowRow {
    /** Never written; another name than that of the count inside, which would hide it. */
    private static final String MEETINGS = "meeting_counts";

    @JsonCreator
    OlderFlowRow(
            @JsonUnwrapped FlowPair pair,
            @JsonUnwrapped PassCounts passes,
            @JsonUnwrapped CoPresence coPresence,
            @JsonProperty(MEETINGS) @JsonUnwrapped Meetings meetings,
            @JsonUnwrapped Convergence convergence,
            Optional<BusiestSlice> busiestSlice,
            List<Note> notes,
            @JsonUnwrapped FlowTimes times,
            @JsonUnwrapped FlowLoads loads,
            List<SlicePasses> passProfile) {}

    @JsonUnwrapped
    abstract FlowPair pair();

    @JsonUnwrapped
    abstract PassCounts passes();

    @JsonUnwrapped
    abstract CoPresence coPresence();

    @JsonProperty(MEETINGS)
    @JsonUnwrapped
    abstract Meetings meetings();

    @JsonUnwrapped
    abstract Convergence convergence();

    @JsonUnwrapped
    abstract FlowTimes times();

    @JsonUnwrapped
    abstract FlowLoads loads();
}

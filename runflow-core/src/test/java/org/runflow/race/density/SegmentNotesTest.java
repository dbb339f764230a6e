package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.Segment;
import org.runflow.race.model.SegmentTraits;

class SegmentNotesTest {
    private static final Pass REFERENCE = new Pass("full", 0, 1, Orientation.WITH, OrientationSource.REFERENCE);

    @Test
    void aPlainSegmentHasNone() {
        Pass shorter = new Pass("10k", 2, 2.95, Orientation.AGAINST, OrientationSource.EXPLICIT);

        assertThat(SegmentNotes.of(segment(REFERENCE, shorter), true, true)).isEmpty();
    }

    @Test
    void whatTheTracksDecidedOrLeftUnclearIsSaid() {
        Pass against = new Pass("half", 2, 3, Orientation.AGAINST, OrientationSource.TRACKS);
        Pass unclear = new Pass("10k", 2, 3, Orientation.WITH, OrientationSource.UNCLEAR);

        assertThat(SegmentNotes.of(segment(REFERENCE, against, unclear), true, true))
                .containsExactly(
                        "The tracks show 'half' running against the reference direction.",
                        "The tracks do not tell which way '10k' runs here; it is taken as with the reference"
                                + " direction.");
    }

    @Test
    void aPassMuchShorterThanTheSegmentAndAnEmptySegmentAreSaid() {
        Pass shorter = new Pass("10k", 2, 2.9, Orientation.WITH, OrientationSource.EXPLICIT);

        assertThat(SegmentNotes.of(segment(REFERENCE, shorter), false, false))
                .containsExactly(
                        "'10k' runs 900 m here, more than 5 % less than the segment's 1000 m; its positions are"
                                + " stretched to fit.",
                        "None of the events that use this segment has runners.");
    }

    private static Segment segment(Pass... passes) {
        return new Segment("S", "S", 3, Segment.lengthOf(List.of(passes)), List.of(passes), SegmentTraits.NONE);
    }
}

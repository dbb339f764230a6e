package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;

class SeveralPassesTest {
    private static final String HEADER =
            "seg_id,seg_label,width_m,10k,5k,mile,10k_from_km,10k_to_km,10k_direction,10k_from_km_2,10k_to_km_2,10k_direction_2,10k_from_km_4,10k_to_km_4,5k_from_km,5k_to_km,mile_from_km,mile_to_km\n";
    private static final String MILE = "M1,Mile,4,n,n,y,,,,,,,,,,,0,1.6\n";

    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void good() {
        files = RaceFiles.goodIn(folder);
    }

    private RaceFiles with(String row) {
        return files.with("segments.csv", HEADER + row + MILE);
    }

    @Test
    void holdsEveryPassThatHasAWindowInTheOrderOfTheirNumbers() {
        with("A1,Laps,5,y,y,n,0,4,,4,8,against,8,10,0,5,,\n");

        assertThat(files.open().race().segments().get(0).passes())
                .containsExactly(
                        new Pass("10k", 0, 4, Orientation.WITH, OrientationSource.REFERENCE),
                        new Pass("10k", 4, 8, Orientation.AGAINST, OrientationSource.EXPLICIT),
                        new Pass("10k", 8, 10, Orientation.WITH, OrientationSource.UNCLEAR),
                        new Pass("5k", 0, 5, Orientation.WITH, OrientationSource.DEFAULT));
    }

    @Test
    void isTheSegmentWithoutThemWhereTheirCellsAreBlank() {
        with("A1,Once,5,y,y,n,0,10,,,,,,,0,5,,\n");

        assertThat(files.open().race().segments().get(0).passes())
                .extracting(Pass::event)
                .containsExactly("10k", "5k");
    }

    @Test
    void saysWhatIsWrongWithTheColumnOfThePass() {
        with("A1,Laps,5,y,y,n,0,4,,8,5,up,10,,0,5,,\n");

        assertThat(files.problems())
                .containsExactly(
                        "segments.csv line 2, 10k_from_km_2 '8': must be less than 10k_to_km_2, which is 5",
                        "segments.csv line 2, 10k_direction_2 'up': must be one of against, with",
                        "segments.csv line 2, 10k_to_km_4: is empty; it must be a number of kilometres from 0 to"
                                + " 10000");
    }

    @Test
    void windowsThatOverlapAreAProblem() {
        with("A1,Laps,5,y,y,n,0,4,,3.9,8,,8,10,0,5,,\n");

        assertThat(files.problems())
                .containsExactly(
                        "segments.csv line 2, 10k_from_km '3.9 to 8.0': an event may pass a segment several times,"
                                + " but its windows must not overlap");
    }

    @Test
    void aWindowNeedsBothItsColumns() {
        files.edit("segments.csv", "5k_from_km,5k_to_km", "5k_from_km,5k_to_km_2,5k_to_km")
                .edit("segments.csv", "0,4,0,4,0,0", "0,4,0,5,4,0,0")
                .edit("segments.csv", "4,5,4,5,0,0", "4,5,4,,5,0,0")
                .edit("segments.csv", "5,10,0,0,0,0", "5,10,0,,0,0,0")
                .edit("segments.csv", "0,0,0,0,0,1.6", "0,0,0,,0,0,1.6");

        assertThat(files.problems())
                .containsExactly("segments.csv line 2, 5k_to_km_2 '5': needs a column '5k_from_km_2' beside it");
    }

    @Test
    void noEventIsCalledLikeTheColumnOfAPass() {
        files.edit("analysis.json", "\"mile\"", "\"mile_to_km_3\"");

        assertThat(files.problems()).anySatisfy(problem -> assertThat(problem).contains("mile_to_km_3", "column"));
    }
}

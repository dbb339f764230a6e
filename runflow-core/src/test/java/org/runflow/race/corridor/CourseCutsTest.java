package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.line.CentreLine;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.RaceDay;

/** Where three straight courses of 3 km are cut, given what they share. Their ends are not named: 0 and 3000 m of each. */
class CourseCutsTest {
    private static final List<CourseSamples> COURSES = courses();

    private static List<CourseSamples> courses() {
        DrawnDay drawn = new DrawnDay();
        for (String event : List.of("a", "b", "c")) {
            drawn.event(event, DrawnCourse.from(0, 0).to(3000, 0));
        }
        RaceDay day = drawn.day();
        return day.events().stream()
                .map(event -> CourseSamples.of(
                        event.name(),
                        CentreLine.of(
                                event.track().orElseThrow(), day.projection().orElseThrow(), event.certifiedKm())))
                .toList();
    }

    private static SharedStretch shared(
            String leading, int fromM, int toM, String other, int otherFirstM, int otherLastM) {
        return new SharedStretch(
                leading,
                other,
                otherFirstM < otherLastM ? FlowDirection.SAME : FlowDirection.OPPOSITE,
                new Links(ImmutableDoubleArray.of(fromM, toM), ImmutableDoubleArray.of(otherFirstM, otherLastM)));
    }

    private static List<Integer> cuts(String event, SharedStretch... stretches) {
        List<Integer> cuts = new ArrayList<>();
        double lastM = 0;
        for (Piece piece : CourseCuts.pieces(COURSES, List.of(stretches))) {
            if (piece.event().equals(event)) {
                assertThat(piece.fromM()).isEqualTo(lastM);
                lastM = piece.toM();
                cuts.add((int) Math.round(lastM));
            }
        }
        assertThat(cuts).last().isEqualTo(3000);
        return cuts.subList(0, cuts.size() - 1);
    }

    @Test
    void aCourseThatSharesNothingIsOnePiece() {
        assertThat(cuts("a", shared("b", 1000, 2000, "c", 1000, 2000))).isEmpty();
    }

    @Test
    void bothEndsOfAStretchCutBothCourses() {
        SharedStretch stretch = shared("a", 500, 1500, "b", 2900, 1900);
        assertThat(cuts("a", stretch)).containsExactly(500, 1500);
        assertThat(cuts("b", stretch)).containsExactly(1900, 2900);
    }

    @Test
    void anEndThatIsLeftOutOnOneCourseStillCutsTheOther() {
        SharedStretch fromTheStart = shared("a", 30, 1000, "b", 530, 1500);
        assertThat(cuts("a", fromTheStart)).containsExactly(1000);
        assertThat(cuts("b", fromTheStart)).containsExactly(530, 1500);
        SharedStretch toTheEnd = shared("a", 2000, 2970, "b", 530, 1500);
        assertThat(cuts("a", toTheEnd)).containsExactly(2000);
        assertThat(cuts("b", toTheEnd)).containsExactly(530, 1500);
        SharedStretch allOfTheOther = shared("a", 530, 2500, "b", 20, 2980);
        assertThat(cuts("a", allOfTheOther)).containsExactly(530, 2500);
        assertThat(cuts("b", allOfTheOther)).isEmpty();
    }

    @Test
    void aCutComesToLieOnTheCoursesOfPartnersAndOfTheirPartners() {
        SharedStretch ab = shared("a", 0, 3000, "b", 3000, 0);
        SharedStretch bc = shared("b", 0, 3000, "c", 0, 3000);
        SharedStretch ends = shared("c", 1000, 1800, "c", 2200, 2600);
        assertThat(cuts("a", ab, bc, ends)).containsExactly(400, 800, 1200, 2000);
        SharedStretch early = shared("a", 1000, 1800, "a", 2200, 2600);
        assertThat(cuts("c", ab, bc, early)).containsExactly(400, 800, 1200, 2000);
    }

    @Test
    void aCutWithinFiftyMetresOfAnEarlierOneIsLeftOut() {
        SharedStretch first = shared("a", 1000, 1400, "b", 1000, 1400);
        assertThat(cuts("a", first, shared("a", 1050, 1350, "c", 0, 300))).containsExactly(1000, 1400);
        assertThat(cuts("a", first, shared("a", 950, 1450, "c", 0, 500))).containsExactly(1000, 1400);
        assertThat(cuts("a", first, shared("a", 1051, 1349, "c", 0, 300))).containsExactly(1000, 1051, 1349, 1400);
        assertThat(cuts("a", first, shared("a", 949, 1451, "c", 0, 500))).containsExactly(949, 1000, 1400, 1451);
    }
}

package org.runflow.race.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.Test;

/** Which places of two courses lie side by side: the pairs that were found, and what lies between them. */
class LinksTest {
    private static Links links(double[] leadingM, double... otherM) {
        return new Links(ImmutableDoubleArray.copyOf(leadingM), ImmutableDoubleArray.copyOf(otherM));
    }

    private static double[] at(double... metres) {
        return metres;
    }

    @Test
    void betweenTwoPairsBothCoursesRunEvenly() {
        Links links = links(at(0, 10, 30), 100, 120, 130);
        assertThat(links.otherAt(5)).isEqualTo(110);
        assertThat(links.otherAt(14)).isEqualTo(122);
        assertThat(links.leadingAt(110)).isEqualTo(5);
        assertThat(links.leadingAt(122)).isEqualTo(14);
    }

    @Test
    void againstEachOtherTheOneRisesWhileTheOtherFalls() {
        Links links = links(at(0, 10, 30), 130, 120, 100);
        assertThat(links.otherAt(25)).isEqualTo(105);
        assertThat(links.leadingAt(105)).isEqualTo(25);
        assertThat(links.otherFromM()).isEqualTo(100);
        assertThat(links.otherToM()).isEqualTo(130);
    }

    @Test
    void pairsThatWereFoundAreGivenAsTheyAre() {
        Links links = links(at(0, 10, 30), 100, 120, 130);
        assertThat(links.otherAt(0)).isEqualTo(100);
        assertThat(links.otherAt(10)).isEqualTo(120);
        assertThat(links.otherAt(30)).isEqualTo(130);
        assertThat(links.leadingAt(100)).isZero();
        assertThat(links.leadingAt(130)).isEqualTo(30);
    }

    @Test
    void whereTheOtherCourseStandsStillTheFirstPlaceBesideItCounts() {
        assertThat(links(at(0, 10, 20, 30), 100, 110, 110, 120).leadingAt(110)).isEqualTo(10);
        assertThat(links(at(0, 10, 20, 30), 120, 110, 110, 100).leadingAt(110)).isEqualTo(10);
    }

    @Test
    void bothEndsBelongToIt() {
        Links links = links(at(10, 30), 130, 100);
        assertThat(links.holdsLeading(10) && links.holdsLeading(30)).isTrue();
        assertThat(links.holdsOther(100) && links.holdsOther(130)).isTrue();
        assertThat(links.holdsLeading(9) || links.holdsLeading(31)).isFalse();
        assertThat(links.holdsOther(99) || links.holdsOther(131)).isFalse();
    }

    @Test
    void whatFollowsIsPutBehind() {
        Links whole = links(at(0, 10), 100, 110).then(links(at(50, 60), 150, 160));
        assertThat(whole.leadingToM()).isEqualTo(60);
        assertThat(whole.otherLastM()).isEqualTo(160);
        assertThat(whole.otherAt(30)).isEqualTo(130);
    }
}

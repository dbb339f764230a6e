package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A result searches its list for a segment, which is for whoever needs one; a loop over all segments that did so would be quadratic. */
class LookUpsTest {
    private static final Set<String> SEARCHES =
            Set.of("getSegment", "findSegment", "getRow", "findRow", "findLocation");

    @Test
    void onlyWhatShowsFewSegmentsSearchesForThem() {
        Set<String> searching = new TreeSet<>();
        Libraries.ALL.forEach(type -> type.getMethodCallsFromSelf().stream()
                .filter(LookUpsTest::isSearch)
                .filter(call -> !call.getTargetOwner().equals(type))
                .forEach(call -> searching.add(type.getSimpleName() + " calls " + call.getName())));

        assertThat(searching).containsExactly("SegmentCard calls getSegment", "SegmentView calls getSegment");
    }

    private static boolean isSearch(JavaMethodCall call) {
        return SEARCHES.contains(call.getName());
    }
}

package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageEdgesTest {
    static final String HOUSE = """
            canonical  ->
            error      ->
            service    ->
            geo        -> canonical
            race       -> geo service canonical error
            density    -> race geo service canonical
            flow       -> race geo service canonical
            location   -> race geo service canonical density
            experience -> race geo service canonical density
            metrics    -> race geo service canonical density flow
            . stage plan event run store testing -> internal canonical error
            internal   -> . canonical error
            raceday    -> . race geo service density flow location experience metrics canonical error
            io         -> . raceday race geo service density flow location experience metrics canonical error
            report     -> . raceday race geo service density flow location experience metrics canonical error
            """;

    @Test
    void librariesUseEachOtherOnlyAsThePlanAllows() {
        assertThat(FloorPlan.of(HOUSE).violations(Libraries.ALL)).isEmpty();
    }

    @Test
    void librariesAreSeenAtAll() {
        assertThat(Libraries.ALL)
                .extracting(type -> FloorPlan.of(HOUSE).roomOf(type))
                .contains("geo", "race", "density", "io");
    }

    @ParameterizedTest
    @ValueSource(strings = {"race       -> geo", "density    -> race", "geo        -> canonical"})
    void edgeThatIsNotAllowedIsReported(String edge) {
        String[] ends = edge.split("\\s+->\\s+", -1);
        String without = HOUSE.replace(edge, ends[0] + " ->");

        assertThat(FloorPlan.of(without).violations(Libraries.ALL))
                .anyMatch(violation -> violation.startsWith(ends[0] + " -> " + ends[1] + ": "));
    }

    @Test
    void packageWithoutARowIsReported() {
        String without = HOUSE.replace("service    ->\n", "");

        assertThat(FloorPlan.of(without).violations(Libraries.ALL))
                .contains("no room for org.runflow.service.Rulebook");
    }
}

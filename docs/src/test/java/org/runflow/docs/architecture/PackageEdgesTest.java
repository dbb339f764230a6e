package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageEdgesTest {
    @Test
    void packagesUseEachOtherOnlyAsThePlanAllows() {
        assertThat(Rooms.PLAN.violations(Libraries.ALL)).isEmpty();
    }

    @Test
    void planHasNoEdgeThatNobodyNeeds() {
        assertThat(Rooms.PLAN.unusedEdges(Libraries.ALL)).isEmpty();
    }

    @Test
    void planHasNoRoomWithoutClasses() {
        assertThat(Libraries.ALL).extracting(FloorPlan::roomOf).containsAll(Rooms.PLAN.rooms());
    }

    @Test
    void nothingAboveTheWallKnowsARace() {
        assertThat(Wall.crossings(Rooms.PLAN)).isEmpty();
    }

    @Test
    void typesOfDifferentRoomsFormNoCircle() {
        assertThat(circlesAcrossRooms(Libraries.ALL)).isEmpty();
    }

    @Test
    void roomsOutsideTheEngineFormNoCircle() {
        assertThat(circlesOutsideTheEngine(Rooms.PLAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "race.density, ., KernelThatRuns uses org.runflow.Engine",
        "race.flow, store, KernelThatStores uses org.runflow.store.Digest",
        "store, race.model, StoreThatKnowsRaces uses org.runflow.race.model.Race",
        "io.store, io.race, FormatThatKnowsRaces uses org.runflow.io.race.RaceFolder",
        "canonical, error, LeafThatLeans uses org.runflow.error.RunflowException",
        "race.geo, race.model, CentreOfARace uses org.runflow.race.model.Race",
        "report.view, io, ReportThatReads uses org.runflow.io.Workspace",
    })
    void plantedUseIsReported(String room, String used, String what) {
        assertThat(Rooms.PLAN.violations(Libraries.PLANTED))
                .contains(room + " -> " + used + ": " + FloorPlan.PLANTED + "." + room + "." + what);
    }

    @Test
    void plantedPackageWithoutARoomIsReported() {
        assertThat(Rooms.PLAN.violations(Libraries.PLANTED))
                .contains("no room for " + FloorPlan.PLANTED + ".attic.Forgotten");
    }

    @Test
    void plantedCircleIsReported() {
        assertThat(circlesAcrossRooms(Libraries.PLANTED))
                .containsExactly(
                        Set.of(FloorPlan.PLANTED + ".race.geo.Chicken", FloorPlan.PLANTED + ".race.service.Egg"));
    }

    @Test
    void circleOfRoomsIsReportedUnlessTheyAreTheEngine() {
        assertThat(circlesOutsideTheEngine(FloorPlan.of("""
                        race.flow    -> race.density
                        race.density -> race.road
                        race.road    -> race.flow
                        race         -> race.flow
                        plan         -> run
                        run          -> plan
                        """)))
                .containsExactly(Set.of("race.density", "race.flow", "race.road"));
    }

    @Test
    void edgeAcrossTheWallIsReported() {
        assertThat(Wall.crossings(FloorPlan.of("store -> canonical race.model\nrace.flow -> race.model canonical")))
                .containsExactly("store -> race.model");
    }

    @Test
    void edgeThatNobodyNeedsIsReported() {
        assertThat(FloorPlan.of("canonical -> error").unusedEdges(Libraries.ALL))
                .containsExactly("canonical -> error");
    }

    private static List<Set<String>> circlesOutsideTheEngine(FloorPlan plan) {
        List<String> rooms =
                plan.rooms().stream().filter(room -> !Wall.isEngine(room)).toList();
        return Circles.among(
                rooms,
                room -> plan.allowed(room).stream()
                        .filter(target -> !Wall.isEngine(target))
                        .toList());
    }

    private static List<Set<String>> circlesAcrossRooms(Collection<JavaClass> types) {
        Map<String, Set<String>> uses = new TreeMap<>();
        Map<String, String> rooms = new TreeMap<>();
        for (JavaClass type : types) {
            String name = topLevel(type);
            rooms.put(name, FloorPlan.roomOf(type));
            uses.computeIfAbsent(name, each -> new TreeSet<>())
                    .addAll(FloorPlan.usedOfOurs(type).stream()
                            .map(PackageEdgesTest::topLevel)
                            .collect(Collectors.toSet()));
        }
        return Circles.among(uses.keySet(), name -> uses.getOrDefault(name, Set.of())).stream()
                .filter(circle -> circle.stream()
                                .flatMap(name -> Stream.ofNullable(rooms.get(name)))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass().map(PackageEdgesTest::topLevel).orElse(type.getName());
    }
}

package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LocationCheckTest {
    @Test
    void locationsThatReferToWhatExistsAreFine() {
        assertThat(problems(
                        location("aid", "sun", List.of("full"), List.of("A1"), "corner"),
                        location("corner", "sun", List.of(), List.of(), "bridge"),
                        location("bridge", "sun", List.of("full"), List.of(), "")))
                .isEmpty();
    }

    @Test
    void unknownDaysEventsSegmentsAndProxiesAreAllNamed() {
        assertThat(problems(location("aid", "mon", List.of("full", "10k"), List.of("A1", "B2"), "nowhere")))
                .containsExactly(
                        "location 'aid', day 'mon': unknown day; the race has [sat, sun]",
                        "location 'aid', events '10k': unknown event",
                        "location 'aid', segmentIds 'B2': unknown segment; the race has [A1]",
                        "location 'aid', proxyId 'nowhere': unknown location");
    }

    @Test
    void aProxyIsOfTheSameDay() {
        assertThat(problems(plain("aid", "other"), location("other", "sat", List.of(), List.of(), "")))
                .containsExactly(
                        "location 'aid', proxyId 'other': is a location of day 'sat'; a proxy must be of the same day");
    }

    @Test
    void idsAreUnique() {
        assertThat(problems(plain("aid", ""), plain("aid", "")))
                .containsExactly("location 'aid', id 'aid': occurs twice; ids are unique");
    }

    @Test
    void everyMemberOfACycleOfProxiesNamesTheChain() {
        assertThat(problems(plain("a", "b"), plain("b", "c"), plain("c", "a"), plain("self", "self")))
                .containsExactly(
                        "location 'a', proxyId 'b': proxies form a cycle: a -> b -> c -> a",
                        "location 'b', proxyId 'c': proxies form a cycle: b -> c -> a -> b",
                        "location 'c', proxyId 'a': proxies form a cycle: c -> a -> b -> c",
                        "location 'self', proxyId 'self': proxies form a cycle: self -> self");
    }

    @Test
    void aChainThatLeadsIntoTroubleIsReportedOnceWhereTheTroubleIs() {
        assertThat(problems(
                        plain("into", "a"), plain("a", "b"), plain("b", "a"), plain("to", "from"), plain("from", "x")))
                .containsExactly(
                        "location 'a', proxyId 'b': proxies form a cycle: a -> b -> a",
                        "location 'b', proxyId 'a': proxies form a cycle: b -> a -> b",
                        "location 'from', proxyId 'x': unknown location");
    }

    private static List<String> problems(Location... locations) {
        RaceProblems problems = new RaceProblems();
        new LocationCheck(
                        List.of(locations),
                        new TreeSet<>(Set.of("sat", "sun")),
                        Optional.of(new LocationCheck.Known(Set.of("full"), Set.of("A1"))),
                        problems)
                .run();
        return problems.found().stream()
                .map(problem -> problem.inCode().toString())
                .toList();
    }

    private static Location plain(String id, String proxy) {
        return location(id, "sun", List.of(), List.of(), proxy);
    }

    private static Location location(String id, String day, List<String> events, List<String> segments, String proxy) {
        LocationBuilder location =
                Location.builder(id).type("aid").day(day).events(events).segmentIds(segments);
        return (proxy.isEmpty() ? location : location.proxyId(proxy)).build();
    }
}

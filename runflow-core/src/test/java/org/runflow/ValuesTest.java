package org.runflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values of the API: what they accept and what they refuse. */
class ValuesTest {
    @Test
    void runIdsSortByTimeAndAreDistinct() {
        Instant now = Instant.parse("2026-05-10T12:00:00.123Z");
        RunId first = RunId.at(now);
        assertThat(first.createdAt()).isEqualTo(now);
        assertThat(first.text()).matches("[0-9a-hjkmnp-tv-z]{26}");
        assertThat(RunId.at(now.plusMillis(1))).isGreaterThan(first);
        assertThat(Stream.generate(() -> RunId.at(now)).limit(10_000).distinct())
                .hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59.999Z",
                "+10889-08-02T05:31:50.656Z",
                "+37650-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z"
            })
    void runIdsHoldInstantsOfTheirRange(String instant) {
        assertThatThrownBy(() -> RunId.at(Instant.parse(instant)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the id of a run holds an instant from 1970-01-01T00:00:00Z to before"
                        + " +10889-08-02T05:31:50.656Z, not " + instant);
        Instant last = Instant.parse("+10889-08-02T05:31:50.655Z");
        assertThat(RunId.at(last).createdAt()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc",
                "01jtest000000000000000000",
                "01JTEST0000000000000000000",
                "81jtest0000000000000000000",
                "01jtest00000000000000000u0"
            })
    void runIdsRefuseEverythingElse(String text) {
        assertThatThrownBy(() -> new RunId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void coordinatesParseWhatTheyPrint() {
        RunCoordinate coordinate = RunCoordinate.of("fredericton", "2025");
        assertThat(RunCoordinate.parse(coordinate.toString())).isEqualTo(coordinate);
        assertThat(RunCoordinate.parse("")).isEqualTo(RunCoordinate.root());
        assertThat(coordinate.startsWith(RunCoordinate.of("fredericton"))).isTrue();
        assertThat(coordinate.startsWith(RunCoordinate.of("fred"))).isFalse();
        assertThat(RunCoordinate.of("fredericton").child("2025")).isEqualTo(coordinate);
        assertThat(Stream.of("b", "a/z", "a", "")
                        .map(RunCoordinate::parse)
                        .sorted()
                        .map(RunCoordinate::toString))
                .containsExactly("", "a", "a/z", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a//b", "/a", "a/..", "a b", ".a", "a/"})
    void coordinatesRefusePathsThatLeadElsewhere(String text) {
        assertThatThrownBy(() -> RunCoordinate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysKnowTheirPlaces() {
        ArtifactKey<String> key =
                ArtifactKey.of("density.results", String.class).publishedAt("computation/density_results.json");
        assertThat(key.in("sun").path()).isEqualTo("sun/density.results");
        assertThat(key.in("sun").in("2025").path()).isEqualTo("2025/sun/density.results");
        assertThat(key.in("sun").publishedFile()).isEqualTo("sun/computation/density_results.json");
        assertThat(ArtifactKey.of("a", String.class).publishedFile()).isEqualTo("artifacts/a");
        assertThat(key.view("peak", String::length).in("sun").label()).isEqualTo("sun/density.results:peak");
    }

    @Test
    void keysRefuseBadNamesPathsAndValues() {
        ArtifactKey<String> key = ArtifactKey.of("a", String.class);
        for (String bad : List.of("", "a/b", "ä", "-a", "a".repeat(129))) {
            assertThatThrownBy(() -> ArtifactKey.of(bad, String.class))
                    .hasMessageContaining("'" + bad + "' is no name for an artifact");
        }
        assertThatThrownBy(() -> key.publishedAt("../up")).hasMessageContaining("published path");
        assertThatThrownBy(() -> key.in("a/../b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> key.with(null)).hasMessage("input 'a' must be a java.lang.String, not a null");
        assertThatThrownBy(() -> ArtifactKey.of("a", int.class)).hasMessageContaining("primitive");
    }

    @Test
    void pausesGrowUpToTheirLimit() {
        RetryPolicy policy = RetryPolicy.attempts(9)
                .backoff(Duration.ofMillis(100), 3)
                .upTo(Duration.ofSeconds(1))
                .jitter(0.5);
        assertThat(Stream.of(1, 2, 3, 4, 300)
                        .map(attempt -> policy.pauseAfter(attempt, 0).toMillis()))
                .containsExactly(100L, 300L, 900L, 1000L, 1000L);
        assertThat(policy.pauseAfter(1, 0.5)).isEqualTo(Duration.ofMillis(125));
        assertThatThrownBy(() -> RetryPolicy.attempts(0)).hasMessage("a stage needs at least 1 attempt, not 0");
        assertThatThrownBy(() -> policy.jitter(1.5)).hasMessageContaining("1.5");
    }

    @Test
    void pausesAreToldInAnyOrder() {
        RetryPolicy patient = RetryPolicy.attempts(4).backoff(Duration.ofHours(1), 2);
        assertThat(patient.upTo(Duration.ofHours(3)).pauseAfter(3, 0))
                .isEqualTo(RetryPolicy.attempts(4)
                        .upTo(Duration.ofHours(3))
                        .backoff(Duration.ofHours(1), 2)
                        .pauseAfter(3, 0))
                .isEqualTo(Duration.ofHours(3));
        assertThat(patient.pauseAfter(3, 0)).as("without a limit").isEqualTo(Duration.ofHours(1));
        String refused = "the longest pause PT1M is shorter than the first, PT1H";
        assertThatThrownBy(() -> patient.upTo(Duration.ofMinutes(1))).hasMessage(refused);
        assertThatThrownBy(() ->
                        RetryPolicy.attempts(4).upTo(Duration.ofMinutes(1)).backoff(Duration.ofHours(1), 2))
                .hasMessage(refused);
    }

    @Test
    void documentsAreImmutable() {
        byte[] bytes = {1, 2, 3};
        Document document = Document.of("image/png", bytes);
        bytes[0] = 9;
        document.bytes()[1] = 9;
        assertThat(document)
                .isEqualTo(Document.of("image/png", new byte[] {1, 2, 3}))
                .isNotEqualTo(Document.of("image/gif", new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> Document.text("png", "")).hasMessage("'png' is not a media type");
    }

    @Test
    void documentsHaveRelativeNames() {
        Documents documents =
                new Documents(ImmutableSortedMap.of("maps/a.svg", Document.text("image/svg+xml", "<svg/>")));
        assertThat(documents.get("maps/a.svg").text()).isEqualTo("<svg/>");
        assertThatThrownBy(() -> documents.get("b")).hasMessage("there is no document 'b' among [maps/a.svg]");
        assertThatThrownBy(() -> new Documents(ImmutableSortedMap.of("../a", Document.text("text/plain", ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void buildersAreSetOnce() {
        assertThatThrownBy(() -> Engine.builder().parallelism(2).parallelism(3))
                .hasMessage("the parallelism was already set to 2");
        assertThatThrownBy(() -> Engine.builder().parallelism(0)).hasMessage("parallelism must be at least 1, not 0");
        ArtifactKey<String> key = ArtifactKey.of("a", String.class);
        assertThatThrownBy(() -> Pipeline.builder("p")
                        .stage(key, s -> s.reading().version("1").version("2").compute(in -> "")))
                .hasMessage("the version of stage 'a' was already set to 1");
        assertThatThrownBy(() -> Pipeline.builder("p")
                        .stage(key, s -> s.reading().timeout(Duration.ZERO).compute(in -> "")))
                .hasMessage("stage 'a' cannot have the timeout PT0S");
    }

    @Test
    void aStageCanBeCalledWithoutAnEngine() throws Exception {
        assertThat(StageContext.detached().parallel().map(List.of(1, 2), n -> n + 1))
                .containsExactly(2, 3);
        assertThat(StageContext.detached().cancelled()).isFalse();
    }

    @Test
    void documentsAreFilesOfTheirOwn() {
        Document page = Document.text("text/plain", "");
        assertThatThrownBy(() -> new Documents(ImmutableSortedMap.of("Maps/A.svg", page, "maps/a.svg", page)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("documents 'Maps/A.svg' and 'maps/a.svg' differ in case only: one file would be both");
        assertThatThrownBy(() -> new Documents(ImmutableSortedMap.of("Maps", page, "maps/x/a.svg", page)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("document 'maps/x/a.svg' lies below 'Maps', which is a document itself");
        String deep = String.join("/", Collections.nCopies(251, "a"));
        assertThatThrownBy(() -> new Documents(ImmutableSortedMap.of(deep, page)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the name of a document is 501 characters long, more than 500: 'a/a/");
    }
}

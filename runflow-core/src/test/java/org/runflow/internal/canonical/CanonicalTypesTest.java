package org.runflow.internal.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.race.RaceDayPipeline;

/** What a type says before there is a value: what can never have a canonical form, and nothing else. */
class CanonicalTypesTest {
    record Good(int n, List<Optional<UUID>> ids, SortedMap<String, SortedSet<Integer>> byName) {}

    /** A value may still have a canonical form, so its type is not refused. */
    record Open(Object any, Set<String> set, Map<String, Integer> map, Number number, Comparable<String> comparable) {}

    record Recursive(List<Recursive> inner, Optional<Recursive> outer) {}

    record Generic<T>(T value, List<? extends T> more) {}

    record Bad(Date date, List<byte[]> bytes, HashMap<String, Inner> byName, Optional<int[][]> grid) {}

    record Inner(StringBuilder text) {}

    record Outer(SortedMap<String, List<Inner>> inner) {}

    record OfArrays<T>(List<T[]> arrays) {}

    sealed interface Family permits First.Twin, Second.Twin {}

    interface First {
        record Twin(int n) implements Family {}
    }

    interface Second {
        record Twin(int n) implements Family {}
    }

    record OfTwins(Family family) {}

    static Stream<Class<?>> raceTypes() {
        return Stream.concat(
                        RaceDayPipeline.standard().outputs().stream(), RaceDayPipeline.standard().inputs().stream())
                .map(ArtifactKey::type);
    }

    @ParameterizedTest
    @MethodSource("raceTypes")
    void theTypesOfARaceHaveOne(Class<?> type) {
        assertThat(CanonicalTypes.judge(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Good.class,
                Open.class,
                Recursive.class,
                Generic.class,
                Integer.class,
                List.class,
                Optional.class,
                Object.class,
                Document.class,
                Documents.class
            })
    void isNotRefused(Class<?> type) {
        assertThat(CanonicalTypes.problems(type)).isEmpty();
    }

    static Stream<List<Object>> refused() {
        String others =
                "[Hint: records, lists, sorted maps and sets, enums, numbers, text, java.time, UUID, URI and Optional have one;"
                        + " a class of columns implements Canonical]";
        return Stream.of(
                List.of(
                        Date.class,
                        List.of("java.util.Date has no canonical form. [Hint: a class of java.time, such as Instant]")),
                List.of(Void.class, List.of("java.lang.Void has no canonical form. " + others)),
                List.of(
                        Bad.class,
                        List.of(
                                "at date: java.util.Date has no canonical form. [Hint: a class of java.time, such as Instant]",
                                "at bytes[]: byte[] has no canonical form. [Hint: a text in Base64, or a Document under a key of its own]",
                                "at byName: java.util.HashMap has no canonical form. [Hint: a SortedMap in natural order]",
                                "at byName[].text: java.lang.StringBuilder has no canonical form. " + others,
                                "at grid: int[][] has no canonical form. [Hint: a List; a class of columns implements Canonical]")),
                List.of(
                        Outer.class,
                        List.of("at inner[][].text: java.lang.StringBuilder has no canonical form. " + others)),
                List.of(
                        OfArrays.class,
                        List.of(
                                "at arrays[]: T[] has no canonical form. [Hint: a List; a class of columns implements Canonical]")),
                List.of(
                        OfTwins.class,
                        List.of("at family: the family " + Family.class.getTypeName()
                                + " has two members named Twin, which nothing would keep apart. [Hint: rename one]")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void namesEveryComponent(List<Object> typeAndProblems) {
        Class<?> type = (Class<?>) typeAndProblems.get(0);
        assertThat(CanonicalTypes.problems(type)).isEqualTo(typeAndProblems.get(1));
    }

    @Test
    void whatOnlyLiesInTheJarOfTheEngineIsJudged() throws Exception {
        Class<?> foreign = inTheEnginesJar(Joiner.class);
        assertThat(CanonicalTypes.problems(foreign)).hasSize(1);
    }

    /** The same class once more, as if an application with everything it needs had been packed into one jar. */
    private static Class<?> inTheEnginesJar(Class<?> type) throws IOException, ClassNotFoundException {
        String name = type.getName();
        byte[] bytes;
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            bytes = in.readAllBytes();
        }
        ClassLoader jar = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                return wanted.equals(name)
                        ? defineClass(name, bytes, 0, bytes.length, CanonicalTypes.class.getProtectionDomain())
                        : type.getClassLoader().loadClass(wanted);
            }
        };
        return jar.loadClass(name);
    }
}

package org.runflow.io.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Values of types that are refused: when a pipeline is built, or by their stage, with the component named. */
final class RefusedShapes {
    private RefusedShapes() {}

    @SuppressWarnings("ArrayRecordComponent") // that is what is refused
    record Bytes(String name, byte[] content) {}

    record Columns(List<double[]> columns) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Names(String[] names) {}

    record Dated(SortedMap<String, Date> byName) {}

    record Hashed(HashMap<String, Integer> counts) {}

    record HashedSet(Optional<HashSet<String>> names) {}

    record Runs(Thread thread) {}

    record Inner(StringBuilder text) {}

    record Nested(List<Optional<Inner>> inner) {}

    record Anything(Object value) {}

    record Counted(Number number) {}

    record Open(Comparable<String> open) {}

    record Box<T>(T value) {}

    record Boxed(Box<?> box) {}

    @SuppressWarnings("rawtypes")
    record Raw(List list) {}

    record Bag(Collection<Integer> numbers) {}

    record Twice(Optional<Optional<Integer>> twice) {}

    record Unsorted(Set<String> names) {}

    record UnsortedMap(Map<String, Integer> counts) {}

    record ByPair(SortedMap<Pair, Integer> byPair) {}

    record Pair(int value) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return Integer.compare(value, other.value);
        }
    }

    record Photo(List<Document> pages) {}

    record Album(Optional<Documents> photos) {}

    record Point(int value) {}

    record OfPoints(SortedSet<Point> points) {}

    @SuppressWarnings("MemberName")
    enum Case {
        @SuppressWarnings("unused")
        Ab,
        AB
    }

    record Cases(Case which) {}

    record Alike(double peak, double peakPerM2) {}

    record Header(String schemaVersion, int value) {}

    sealed interface Mixed {}

    enum Member implements Mixed {
        ONE
    }

    record Other(int n) implements Mixed {}

    record OfMixed(List<Mixed> mixed) {}

    sealed interface Typed {}

    record WithType(String type) implements Typed {}

    record OfTyped(Typed typed) {}

    record Normalising(String name) {
        Normalising {
            name = name + "!";
        }
    }

    record Lying(int number) {
        @Override
        public int number() {
            return number + 1;
        }
    }

    record NotANumber(double value) {}

    record Missing(List<String> names) {}

    /** Columns that nobody has said how to write; with a getter that a mapper would take for all there is. */
    static final class Silent implements Canonical {
        private final int[] columns;

        Silent(int... columns) {
            this.columns = columns.clone();
        }

        public int getSize() {
            return columns.length;
        }

        @Override
        public void writeTo(CanonicalSink sink) {
            sink.record(1).component("columns").int32s(columns);
        }
    }

    record WithColumns(String text, Silent columns) {}

    /** A value, and the component that must be named. */
    record Refused(Object value, String component) {}

    static List<Refused> byType() {
        return List.of(
                new Refused(new Bytes("a", new byte[] {1}), "content"),
                new Refused(new Columns(List.of(new double[] {1})), "columns[]"),
                new Refused(new Names(new String[] {"a"}), "names"),
                new Refused(new Dated(new TreeMap<>()), "byName[]"),
                new Refused(new Hashed(new LinkedHashMap<>()), "counts"),
                new Refused(new HashedSet(Optional.of(new HashSet<>())), "names"),
                new Refused(new Runs(Thread.currentThread()), "thread"),
                new Refused(new Nested(List.of(Optional.of(new Inner(new StringBuilder())))), "inner[].text"));
    }

    static List<Refused> byStage() {
        return List.of(
                new Refused(new Anything(1L), "value"),
                new Refused(new Anything("text"), "value"),
                new Refused(new Counted(1), "number"),
                new Refused(new Open("text"), "open"),
                new Refused(new Box<>(LocalDate.EPOCH), "value"),
                new Refused(new Boxed(new Box<>("a")), "box.value"),
                new Refused(new Raw(List.of(1)), "list[]"),
                new Refused(new Bag(List.of(1)), "numbers"),
                new Refused(new Twice(Optional.of(Optional.empty())), "twice"),
                new Refused(new Unsorted(Set.of("a", "b")), "names"),
                new Refused(new UnsortedMap(Map.of("a", 1)), "counts"),
                new Refused(new ByPair(new TreeMap<>(Map.of(new Pair(1), 1))), "byPair"),
                new Refused(
                        new WithColumns("long enough not to be read back: " + "x".repeat(70_000), new Silent(1)),
                        "columns"),
                new Refused(new Silent(1), "it"),
                new Refused(new Photo(List.of(Document.text("text/plain", "a"))), "pages[]"),
                new Refused(new Album(Optional.empty()), "photos"),
                new Refused(new OfPoints(Collections.emptySortedSet()), "points"),
                new Refused(new Cases(Case.AB), "which"),
                new Refused(new Alike(1, 2), "peak"),
                new Refused(new Header("1", 1), "schemaVersion"),
                new Refused(new OfMixed(List.of(new Other(1))), "mixed[]"),
                new Refused(new OfTyped(new WithType("x")), "typed"),
                new Refused(new Normalising("a"), "name"),
                new Refused(new Lying(1), "number"),
                new Refused(new NotANumber(Double.NaN), "value"),
                new Refused(new Missing(Arrays.asList("a", null)), "names[1]"),
                new Refused(Optional.of(3), "it"),
                new Refused(List.of(1, 2), "it"));
    }
}

package org.runflow.io.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** Values of many types that are kept: each comes back equal. */
final class KeptShapes {
    private KeptShapes() {}

    record Derived(int width, int height) {
        public int getArea() {
            return width * height;
        }

        public boolean isSquare() {
            return width == height;
        }

        public Optional<String> getName() {
            return Optional.of("derived");
        }
    }

    record GetterNames(int getCount, boolean isOpen, String get) {
        public int getOther() {
            return getCount + 1;
        }
    }

    record Nothing() {}

    record Primitives(byte b, short s, int i, long l, float f, double d, char c, boolean z) {}

    record Boxes(Byte b, Short s, Integer i, Long l, Float f, Double d, Character c, Boolean z) {}

    record Texts(String plain, List<String> odd) {}

    record Exact(BigDecimal price, BigInteger many, List<BigDecimal> more) {}

    record Ids(UUID id, URI link, SortedMap<String, UUID> byName) {}

    record Times(
            Instant instant,
            LocalDate date,
            LocalTime time,
            LocalDateTime dateTime,
            OffsetDateTime offsetDateTime,
            OffsetTime offsetTime,
            ZonedDateTime zoned) {}

    record Calendars(
            Year year,
            YearMonth yearMonth,
            MonthDay monthDay,
            Duration duration,
            Period period,
            ZoneId zone,
            ZoneOffset offset) {}

    record Moments(List<Instant> instants, List<Duration> durations, List<ZonedDateTime> zoned) {}

    enum Mood {
        GOOD,
        @SuppressWarnings("unused")
        BAD {
            @Override
            public String toString() {
                return "not good";
            }
        };

        @Override
        public String toString() {
            return "fine";
        }
    }

    enum Sign {
        PLUS {
            @Override
            int of(int n) {
                return n;
            }
        },
        MINUS {
            @Override
            int of(int n) {
                return -n;
            }
        };

        abstract int of(int n);
    }

    record Enums(Mood mood, Sign sign, DayOfWeek day, SortedMap<Sign, Integer> bySign, SortedSet<Mood> moods) {}

    record Absent(
            Optional<String> none, OptionalInt i, OptionalLong l, OptionalDouble d, Optional<List<Integer>> list) {}

    record Perhaps(List<Optional<Integer>> each, SortedMap<String, Optional<String>> byName) {}

    record Maps(
            Map<String, Integer> plain,
            SortedMap<Integer, List<String>> byNumber,
            NavigableMap<LocalDate, Double> byDate,
            TreeMap<Long, Boolean> byLong) {}

    record Narrow(SortedMap<Short, Integer> byShort, SortedMap<Byte, String> byByte) {}

    record Sets(Set<String> plain, SortedSet<Integer> numbers, TreeSet<LocalDate> dates) {}

    record Pair<A, B>(A first, B second) {}

    record Page<T>(List<T> rows, Optional<Pair<T, Integer>> best) {}

    record Generic(Pair<String, Long> pair, Page<Derived> page, Pair<List<Integer>, Optional<BigDecimal>> deep) {}

    record Tree(String name, List<Tree> children) {}

    sealed interface Shape permits Circle, Polygon {}

    sealed interface Polygon extends Shape permits Square, LongBar {}

    record Circle(double radiusM) implements Shape {}

    record Square(double sideM) implements Polygon {}

    record LongBar(double lengthM, Optional<Shape> on) implements Polygon {}

    record Drawing(Shape top, List<Shape> shapes, SortedMap<String, Polygon> byName, Optional<Circle> circle) {}

    private static final ZoneId MONCTON = ZoneId.of("America/Moncton");

    /** Every value stands for its type. */
    /** No record, but all that a mapper needs. */
    static final class Bean implements Canonical {
        private int letters;

        public int getLetters() {
            return letters;
        }

        public void setLetters(int letters) {
            this.letters = letters;
        }

        @Override
        public void writeTo(CanonicalSink sink) {
            sink.record(1).component("letters").int64(letters);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bean bean && bean.letters == letters;
        }

        @Override
        public int hashCode() {
            return letters;
        }
    }

    private static Bean bean() {
        Bean bean = new Bean();
        bean.setLetters(7);
        return bean;
    }

    static List<Object> all() {
        return List.of(
                bean(),
                new Derived(2, 3),
                new GetterNames(1, true, "x"),
                new Nothing(),
                new Primitives((byte) -1, (short) 300, -7, Long.MIN_VALUE, 0.1f, -0.0, 'ü', true),
                new Boxes((byte) 1, (short) 2, 3, Long.MAX_VALUE, -0.0f, Double.MIN_VALUE, '"', false),
                new Texts("", List.of("Überholen", "\u0000\n\"\\", "😀", " blank ")),
                new Exact(
                        new BigDecimal("1.10"),
                        new BigInteger("123456789012345678901234567890"),
                        List.of(
                                new BigDecimal("1E+3"),
                                new BigDecimal("0.1000000000000000055511"),
                                new BigDecimal("-7"))),
                new Ids(
                        new UUID(1, 2),
                        URI.create("https://runflow.org/a?b=c#d"),
                        new TreeMap<>(Map.of("none", new UUID(0, 0)))),
                new Times(
                        Instant.parse("2026-05-10T12:00:00.000000001Z"),
                        LocalDate.of(2026, 2, 28),
                        LocalTime.of(7, 0),
                        LocalDateTime.of(2026, 5, 10, 7, 0),
                        OffsetDateTime.parse("2026-05-10T07:00:00-03:00"),
                        OffsetTime.parse("07:00:00+05:30"),
                        ZonedDateTime.of(LocalDateTime.of(2026, 5, 10, 7, 0), MONCTON)),
                new Calendars(
                        Year.of(2026),
                        YearMonth.of(2026, 5),
                        MonthDay.of(5, 10),
                        Duration.ofMillis(-1_500),
                        Period.of(1, -2, 3),
                        MONCTON,
                        ZoneOffset.ofHoursMinutes(5, 30)),
                new Moments(
                        List.of(Instant.EPOCH, Instant.MIN, Instant.MAX),
                        List.of(Duration.ZERO, Duration.ofDays(40_000), Duration.ofNanos(1)),
                        List.of(
                                ZonedDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC),
                                ZonedDateTime.of(LocalDateTime.of(2025, 11, 2, 1, 30), MONCTON)
                                        .withLaterOffsetAtOverlap())),
                new Enums(
                        Mood.BAD,
                        Sign.MINUS,
                        DayOfWeek.SUNDAY,
                        new TreeMap<>(Map.of(Sign.PLUS, 1, Sign.MINUS, 2)),
                        new TreeSet<>(Set.of(Mood.BAD, Mood.GOOD))),
                new Absent(
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalLong.of(1),
                        OptionalDouble.of(-0.0),
                        Optional.of(List.of())),
                new Perhaps(
                        List.of(Optional.of(1), Optional.empty()),
                        new TreeMap<>(Map.of("a", Optional.of("x"), "b", Optional.empty()))),
                new Maps(
                        new TreeMap<>(Map.of("B", 1, "a", 2)),
                        new TreeMap<>(Map.of(10, List.of("x"), 9, List.of())),
                        new TreeMap<>(Map.of(LocalDate.of(2026, 5, 10), 0.5)),
                        new TreeMap<>(Map.of(-1L, true))),
                new Narrow(new TreeMap<>(Map.of((short) -300, 1, (short) 2, 2)), new TreeMap<>(Map.of((byte) 1, "a"))),
                new Sets(new TreeSet<>(Set.of("b", "a")), new TreeSet<>(Set.of(10, 9)), new TreeSet<>()),
                new Generic(
                        new Pair<>("a", 1L),
                        new Page<>(List.of(new Derived(1, 1)), Optional.of(new Pair<>(new Derived(2, 2), 3))),
                        new Pair<>(List.of(1), Optional.of(new BigDecimal("0.10")))),
                new Tree(
                        "root",
                        List.of(new Tree("leaf", List.of()), new Tree("branch", List.of(new Tree("twig", List.of()))))),
                new Drawing(
                        new LongBar(1.5, Optional.of(new Circle(0.5))),
                        List.of(new Circle(1), new Square(1)),
                        new TreeMap<>(Map.of("s", new Square(2))),
                        Optional.of(new Circle(3))),
                new Circle(4),
                Mood.BAD,
                Sign.PLUS,
                "text",
                17,
                -0.0,
                new BigDecimal("1.50"),
                new UUID(3, 4),
                URI.create("mailto:nobody@example.org"),
                ZonedDateTime.of(LocalDateTime.of(2026, 5, 10, 7, 0), MONCTON));
    }
}

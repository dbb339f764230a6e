package org.runflow.inventory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.runflow.internal.graph.Names;

/**
 * One part of the coordinates of a schema: what it is called, which values it admits, and in which order they come. Every value is a name as any part of
 * a coordinate: letters, digits, dots, dashes and underscores, 1 to 128, the first a letter or digit. Immutable; safe for use by several threads.
 */
public final class Dimension {
    private static final int LONGEST_NUMBER = 18;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd'T'HHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(java.util.Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private final String name;
    private final Kind kind;
    private final List<String> words;
    private final Optional<Pattern> pattern;

    /** What values are, and how they are ordered. */
    public enum Kind {
        /** Any name, in the order of its characters. */
        TEXT,
        /** Up to 18 digits, in the order of the numbers; {@code 7} and {@code 07} are two values, the shorter first. */
        NUMBER,
        /** An instant as {@code 20260914T083000Z}, perhaps with a fraction of a second, in the order of time. */
        INSTANT,
        /** One of the words given, in their order. */
        WORDS,
        /** What the regular expression given matches as a whole, in the order of its characters. */
        PATTERN
    }

    private Dimension(String name, Kind kind, List<String> words) {
        Names.requireName("dimension", name);
        this.name = name;
        this.kind = kind;
        this.words = List.copyOf(words);
        this.pattern = kind == Kind.PATTERN ? Optional.of(Pattern.compile(words.get(0))) : Optional.empty();
    }

    /**
     * {@return a dimension of any kind}
     *
     * @param name of it
     * @param kind of its values
     * @param words those of {@code WORDS}, the one expression of {@code PATTERN}, none otherwise
     * @throws IllegalArgumentException when the name is none, or the words do not fit the kind
     */
    public static Dimension of(String name, Kind kind, List<String> words) {
        boolean fits = kind == Kind.WORDS
                ? !words.isEmpty() && new HashSet<>(words).size() == words.size()
                : words.size() == (kind == Kind.PATTERN ? 1 : 0);
        if (!fits) {
            throw new IllegalArgumentException("dimension '" + name + "' of kind " + kind + " cannot have " + words
                    + ": WORDS has different words, PATTERN one expression, the others nothing");
        }
        if (kind == Kind.WORDS) {
            words.forEach(word -> Names.requireName("value of dimension '" + name + "'", word));
        }
        return new Dimension(name, kind, words);
    }

    /**
     * {@return a dimension of names, ordered as text}
     *
     * @param name of it
     */
    public static Dimension text(String name) {
        return of(name, Kind.TEXT, List.of());
    }

    /**
     * {@return a dimension of numbers, ordered as such}
     *
     * @param name of it
     */
    public static Dimension number(String name) {
        return of(name, Kind.NUMBER, List.of());
    }

    /**
     * {@return a dimension of instants, ordered by time}
     *
     * @param name of it
     */
    public static Dimension instant(String name) {
        return of(name, Kind.INSTANT, List.of());
    }

    /**
     * {@return a dimension of a few words, in this order}
     *
     * @param name of it
     * @param words at least one, all different
     */
    public static Dimension words(String name, String... words) {
        return of(name, Kind.WORDS, List.of(words));
    }

    /**
     * {@return a dimension of names that an expression matches, ordered as text}
     *
     * @param name of it
     * @param expression a regular expression that has to match the whole value
     * @throws IllegalArgumentException when it is none
     */
    public static Dimension matching(String name, String expression) {
        return of(name, Kind.PATTERN, List.of(expression));
    }

    /**
     * {@return how an instant is written as a value of {@link #instant}}
     *
     * @param instant from year 0 to 9999
     * @throws IllegalArgumentException when it is of another year
     */
    public static String textOf(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new IllegalArgumentException("an instant of a dimension is of a year from 0 to 9999, not " + instant);
        }
        return INSTANT.format(instant);
    }

    /**
     * {@return the instant that a value of {@link #instant} is}
     *
     * @param value as {@code 20260914T083000Z}
     * @throws IllegalArgumentException when it is none
     */
    public static Instant instantOf(String value) {
        try {
            return INSTANT.parse(value, Instant::from);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + value + "' is no instant such as 20260914T083000Z", e);
        }
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /** {@return what its values are} */
    public Kind kind() {
        return kind;
    }

    /** {@return the words, or the one expression; empty for other kinds} */
    public List<String> words() {
        return words;
    }

    /**
     * {@return what is wrong with a value, as the end of a sentence; absent when it is admitted}
     *
     * @param value any text
     */
    public Optional<String> findProblem(String value) {
        try {
            Names.requireName("value of dimension '" + name + "'", value);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return isAdmitted(value)
                ? Optional.empty()
                : Optional.of("'" + value + "' is no value of dimension '" + name + "', which has " + grammar());
    }

    /** {@return the order of its values; what it does not admit comes last, ordered as text} */
    public Comparator<String> order() {
        Comparator<String> text = Comparator.naturalOrder();
        Comparator<String> own = switch (kind) {
            case TEXT, PATTERN -> text;
            case NUMBER ->
                Comparator.<String>comparingLong(Long::parseLong)
                        .thenComparing(String::length)
                        .thenComparing(text);
            case INSTANT -> Comparator.comparing(Dimension::instantOf).thenComparing(text);
            case WORDS -> Comparator.comparingInt(words::indexOf);
        };
        return (a, b) -> {
            boolean first = isAdmitted(a);
            boolean second = isAdmitted(b);
            if (first && second) {
                return own.compare(a, b);
            }
            return first == second ? text.compare(a, b) : Boolean.compare(second, first);
        };
    }

    private boolean isAdmitted(String value) {
        return switch (kind) {
            case TEXT -> true;
            case NUMBER -> value.length() <= LONGEST_NUMBER && value.chars().allMatch(c -> c >= '0' && c <= '9');
            case INSTANT -> isInstant(value);
            case WORDS -> words.contains(value);
            case PATTERN -> pattern.orElseThrow().matcher(value).matches();
        };
    }

    private static boolean isInstant(String value) {
        try {
            instantOf(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String grammar() {
        return switch (kind) {
            case TEXT -> "any name";
            case NUMBER -> "up to " + LONGEST_NUMBER + " digits";
            case INSTANT -> "instants such as 20260914T083000Z";
            case WORDS -> String.join(", ", words);
            case PATTERN -> "names that match " + words.get(0);
        };
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Dimension that
                && name.equals(that.name)
                && kind == that.kind
                && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(name, kind, words);
    }

    /** {@return name and kind} */
    @Override
    public String toString() {
        return name + " (" + grammar() + ")";
    }
}

package org.runflow.variant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.runflow.internal.text.Suggestion;

/**
 * A value with alternatives: a template of many. Nothing is made before it is asked for, so there may be far more variants than memory. Immutable, each method
 * returns a template with more; safe for use by several threads. All functions it is given must be pure.
 *
 * @param <T> type of the values
 */
public final class Variants<T> {
    private final List<Part<T>> parts;

    private Variants(List<Part<T>> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * {@return the template of a single variant, the value itself}
     *
     * @param base to begin with
     * @param <T> type of the values
     */
    public static <T> Variants<T> of(T base) {
        return new Variants<>(List.of(new Part<>(base, new Space<>(List.of(), List.of()))));
    }

    /**
     * Adds a choice among values. What was declared first moves slowest.
     *
     * @param name a letter and up to 63 letters, digits, dots, dashes and underscores
     * @param change makes a value with what was chosen
     * @param values at least one; their texts differ
     * @param <V> type of what is chosen: numbers, texts, enums, or whatever has a short text
     * @return this with that choice
     * @throws IllegalArgumentException when the name is taken or no name, or a value is there twice
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <V> Variants<T> choice(
            String name, BiFunction<? super T, ? super V, ? extends T> change, V... values) {
        return and(new ValueAxis<T, V>(name, Arrays.asList(values), change));
    }

    /**
     * Adds a choice among whole numbers.
     *
     * @param name of the choice
     * @param change makes a value with what was chosen
     * @param from the first number
     * @param to none is greater
     * @param step from one to the next, 1 or more
     * @return this with that choice
     * @throws IllegalArgumentException as {@link #choice}, and for a range without numbers or with more than a million
     */
    public Variants<T> ints(
            String name, BiFunction<? super T, ? super Integer, ? extends T> change, int from, int to, int step) {
        List<Integer> numbers = Steps.between(name, from, to, step).stream()
                .map(BigDecimal::intValueExact)
                .toList();
        return and(new ValueAxis<T, Integer>(name, numbers, change));
    }

    /**
     * Adds a choice among decimal numbers: from 0.1 by steps of 0.1 the third is 0.3, to the last digit.
     *
     * @param name of the choice
     * @param change makes a value with what was chosen
     * @param from the first number
     * @param to none is greater
     * @param step from one to the next, above 0
     * @return this with that choice
     * @throws IllegalArgumentException as {@link #choice}, and for a range without numbers or with more than a million
     */
    public Variants<T> doubles(
            String name,
            BiFunction<? super T, ? super Double, ? extends T> change,
            double from,
            double to,
            double step) {
        List<Double> numbers = Steps.between(name, from, to, step).stream()
                .map(BigDecimal::doubleValue)
                .toList();
        return and(new ValueAxis<T, Double>(name, numbers, change));
    }

    /**
     * Adds choices that go together, the first of each, the second of each, and so on, where they would multiply else.
     *
     * @param together adds two choices or more to what it is given, all with equally many alternatives
     * @return this with those choices
     * @throws IllegalArgumentException when they cannot go together
     */
    public Variants<T> zip(UnaryOperator<Variants<T>> together) {
        Space<T> space = inner(together);
        if (space.hasConditions()) {
            throw new IllegalArgumentException("choices that go together have no conditions among them");
        }
        return and(new ZipAxis<>(space.axes()));
    }

    /**
     * Adds a choice among alternatives that may bring choices of their own; the other variants do not have those.
     *
     * @param name of the choice
     * @param alternatives at least one; their labels differ
     * @return this with that choice
     * @throws IllegalArgumentException when names or labels are taken
     */
    @SafeVarargs
    public final Variants<T> nested(String name, Alternative<T>... alternatives) {
        List<NestedAxis.Branch<T>> branches = new ArrayList<>();
        for (Alternative<T> alternative : alternatives) {
            branches.add(new NestedAxis.Branch<>(
                    ChoiceText.of(alternative.label()),
                    new Option<>(Map.of(name, alternative.label()), alternative.change()),
                    inner(alternative.more())));
        }
        return and(new NestedAxis<>(name, branches));
    }

    /**
     * Leaves out combinations that are not wanted. Variants that do not have all those choices are left alone.
     *
     * @param reads names of choices that were declared before
     * @param wanted says of what was chosen under these names, and of nothing else, whether it is wanted
     * @return this without the others
     * @throws IllegalArgumentException when there is no such choice
     */
    public Variants<T> when(List<String> reads, Predicate<? super Map<String, Object>> wanted) {
        Set<String> known = new LinkedHashSet<>();
        parts.forEach(part -> known.addAll(part.space().names()));
        if (reads.isEmpty()) {
            throw new IllegalArgumentException("a condition reads at least one choice");
        }
        for (String name : reads) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no choice '" + name + "' to look at." + Suggestion.of(name, known));
            }
        }
        Condition condition = new Condition(reads, wanted);
        return new Variants<>(parts.stream()
                .map(part -> part.space().names().containsAll(reads)
                        ? part.with(part.space().when(condition))
                        : part)
                .toList());
    }

    /**
     * Adds the variants of another template behind these. Choices that are declared afterwards are for all of them.
     *
     * @param others any
     * @return these and those
     */
    public Variants<T> and(Variants<T> others) {
        List<Part<T>> all = new ArrayList<>(parts);
        all.addAll(others.parts);
        return new Variants<>(all);
    }

    /**
     * {@return how many variants there are, without making any}
     *
     * @throws ArithmeticException when there are more than can be counted
     */
    public long count() {
        long sum = 0;
        for (Part<T> part : parts) {
            sum = Math.addExact(sum, part.space().count());
        }
        return sum;
    }

    /**
     * {@return all variants in lexicographic order, each made when it is looked at} Looking at one whose choices do not make a value throws an
     * {@link IllegalArgumentException} that names them.
     *
     * @throws IllegalArgumentException when there are more than a list can have
     */
    public List<Variant<T>> expand() {
        long count = counted();
        if (count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("there are " + count + " variants; sample some of them");
        }
        return new VariantList<>(this, (int) count);
    }

    /**
     * Draws variants at random, each at most once, every one as likely as any other.
     *
     * @param n how many; all when there are no more
     * @param seed the same one draws the same, on any machine
     * @return them, in lexicographic order
     * @throws IllegalArgumentException when the number is negative, or there are more variants than can be counted
     */
    public List<Variant<T>> sample(int n, long seed) {
        long count = counted();
        if (n < 0) {
            throw new IllegalArgumentException("a sample has 0 variants or more, not " + n);
        }
        if (n >= count) {
            return expand();
        }
        Draws draws = new Draws(seed);
        Set<Long> drawn = new TreeSet<>();
        for (long last = count - n; last < count; last++) {
            long index = draws.below(last + 1);
            drawn.add(drawn.contains(index) ? last : index);
        }
        return drawn.stream().map(this::at).toList();
    }

    /** {@return what is varied and how, to be stored} */
    public Template template() {
        return new Template(parts.stream().map(Part::described).toList());
    }

    private long counted() {
        try {
            return count();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "there are more than " + Long.MAX_VALUE + " variants; vary less at once", e);
        }
    }

    Variant<T> at(long index) {
        long left = index;
        for (Part<T> part : parts) {
            long count = part.space().count();
            if (left < count) {
                return part.variant(left, index);
            }
            left -= count;
        }
        throw new IndexOutOfBoundsException("there is no variant " + index);
    }

    private Variants<T> and(Axis<T> axis) {
        return new Variants<>(
                parts.stream().map(part -> part.with(part.space().and(axis))).toList());
    }

    private Space<T> inner(UnaryOperator<Variants<T>> choices) {
        List<Part<T>> made = choices.apply(of(parts.get(0).base())).parts;
        if (made.size() != 1) {
            throw new IllegalArgumentException("choices inside a choice come from one template, not from several");
        }
        return made.get(0).space();
    }
}

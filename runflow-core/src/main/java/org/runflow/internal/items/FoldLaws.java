package org.runflow.internal.items;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.runflow.store.Digest;

/**
 * Tries the functions of a fold in other ways, for tests: value by value, from behind, and in brackets drawn by chance. All must give the same, or the laws that
 * folding by parts rests on are broken: adding a value is merging with its leaf, merging is associative, and changes nothing that it is given.
 */
final class FoldLaws<T, V> {
    private static final int DRAWS = 3;
    private static final long SEED = 7;
    private static final int SEARCHED = 200;

    private final FoldBody.Functions<T, V> functions;
    private final ItemList<V> items;

    FoldLaws(FoldBody.Functions<T, V> functions, ItemList<V> items) {
        this.functions = functions;
        this.items = items;
    }

    /** Throws unless everything gives the value with that digest; it names the law, and where it is broken. */
    void require(Digest expected) {
        if (items.size() == 0) {
            return;
        }
        if (!Digest.of(fromFront()).equals(expected) || !Digest.of(fromBehind()).equals(expected)) {
            throw broken();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < DRAWS; i++) {
            if (!Digest.of(drawn(0, items.size(), random)).equals(expected)) {
                throw broken();
            }
        }
        if (!Digest.of(added()).equals(expected)) {
            throw broken();
        }
    }

    private T leaf(int index) {
        return functions.leaf(items.value(index));
    }

    private T added() {
        T folded = functions.empty().get();
        for (int i = 0; i < items.size(); i++) {
            folded = functions.add().apply(folded, items.value(i));
        }
        return folded;
    }

    private T fromFront() {
        T folded = leaf(0);
        for (int i = 1; i < items.size(); i++) {
            folded = merged(folded, leaf(i));
        }
        return folded;
    }

    private T fromBehind() {
        T folded = leaf(items.size() - 1);
        for (int i = items.size() - 2; i >= 0; i--) {
            folded = merged(leaf(i), folded);
        }
        return folded;
    }

    private T drawn(int from, int to, SplittableRandom random) {
        if (to - from == 1) {
            return leaf(from);
        }
        int middle = random.nextInt(from + 1, to);
        return merged(drawn(from, middle, random), drawn(middle, to, random));
    }

    private T merged(T left, T right) {
        Digest before = Digest.of(List.of(Digest.of(left), Digest.of(right)));
        T merged = functions.merge().apply(left, right);
        if (!Digest.of(List.of(Digest.of(left), Digest.of(right))).equals(before)) {
            throw new IllegalStateException(
                    "merge(a, b) changes what it is given. [Hint: it gives a new value, and leaves both as they were]");
        }
        return merged;
    }

    /** Something differs: says where, as near as can be. */
    private IllegalStateException broken() {
        List<Digest> singles = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            singles.add(Digest.of(leaf(i)));
            if (!Digest.of(leaf(i)).equals(singles.get(i))) {
                return new IllegalStateException(
                        "add(empty, v) gives something else each time for item '" + items.name(i) + "'");
            }
        }
        for (int i = 0; i + 2 < items.size(); i++) {
            T left = merged(merged(leaf(i), leaf(i + 1)), leaf(i + 2));
            T right = merged(leaf(i), merged(leaf(i + 1), leaf(i + 2)));
            if (!Digest.of(left).equals(Digest.of(right))) {
                return new IllegalStateException(
                        "merge is not associative: merge(merge(a, b), c) is not merge(a, merge(b, c))" + " for items '"
                                + items.name(i) + "', '" + items.name(i + 1) + "', '" + items.name(i + 2) + "'");
            }
        }
        for (int i = 0; i < Math.min(items.size(), SEARCHED); i++) {
            Digest added = Digest.of(functions.add().apply(first(i), items.value(i)));
            if (!added.equals(Digest.of(merged(first(i), leaf(i))))) {
                return new IllegalStateException(
                        "add(s, v) is not merge(s, add(empty, v)) where v is item '" + items.name(i) + "'");
            }
        }
        return new IllegalStateException("merge is not associative: brackets in other places give something else for "
                + items.size() + " items");
    }

    /** What is folded of the first items, made anew, in case adding changes it. */
    private T first(int count) {
        T folded = functions.empty().get();
        for (int i = 0; i < count; i++) {
            folded = i == 0 ? leaf(0) : merged(folded, leaf(i));
        }
        return folded;
    }
}

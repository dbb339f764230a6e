package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The columns a table may have; names in lower case.
 *
 * @param required columns that must be there
 * @param oneOf columns of which at least one must be there, empty when there is no such choice
 * @param known whether another column means something
 */
record Columns(List<String> required, List<String> oneOf, Predicate<String> known) {
    Columns {
        required = List.copyOf(required);
        oneOf = List.copyOf(oneOf);
    }

    static Columns of(List<String> required, List<String> optional) {
        return new Columns(required, List.of(), optional::contains);
    }

    /** These, and at least one of some others. */
    Columns requiringOneOf(List<String> others) {
        return new Columns(required, others, known);
    }

    /** These and more required ones. */
    Columns requiring(List<String> more) {
        List<String> all = new ArrayList<>(required);
        all.addAll(more);
        return new Columns(all, oneOf, known);
    }

    /** These and more that may be there. */
    Columns and(Predicate<String> more) {
        return new Columns(required, oneOf, known.or(more));
    }

    boolean takes(String column) {
        return required.contains(column) || oneOf.contains(column) || known.test(column);
    }
}

package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns a table may have; names in lower case.
 *
 * @param required columns that must be there
 * @param oneOf columns of which at least one must be there, empty when there is no such choice
 * @param optional columns that may be there
 * @param endings ends of names of further columns that mean something, each behind at least one letter
 */
record Columns(List<String> required, List<String> oneOf, List<String> optional, List<String> endings) {
    Columns {
        required = List.copyOf(required);
        oneOf = List.copyOf(oneOf);
        optional = List.copyOf(optional);
        endings = List.copyOf(endings);
    }

    static Columns of(List<String> required, List<String> optional) {
        return new Columns(required, List.of(), optional, List.of());
    }

    /** These, and at least one of some others. */
    Columns requiringOneOf(List<String> others) {
        return new Columns(required, others, optional, endings);
    }

    /** These and more required ones. */
    Columns requiring(List<String> more) {
        return new Columns(join(required, more), oneOf, optional, endings);
    }

    /** These and more that may be there. */
    Columns and(List<String> more) {
        return new Columns(required, oneOf, join(optional, more), endings);
    }

    /** These and all that end that way. */
    Columns andEndingWith(String ending) {
        return new Columns(required, oneOf, optional, join(endings, List.of(ending)));
    }

    /** All columns that have a name of their own. */
    List<String> named() {
        return Stream.of(required, oneOf, optional).flatMap(List::stream).toList();
    }

    boolean takes(String column) {
        return named().contains(column) || takesByEnding(column);
    }

    boolean takesByEnding(String column) {
        return endings.stream().anyMatch(ending -> column.endsWith(ending) && column.length() > ending.length());
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}

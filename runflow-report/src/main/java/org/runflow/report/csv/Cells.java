package org.runflow.report.csv;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What several tables write into cells in the same way. */
final class Cells {
    /** A cell where there is nothing to say. */
    static final String NOTHING = "";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private Cells() {}

    /** Foreign text; an apostrophe keeps a spreadsheet from taking it for a formula. */
    static String text(String foreign) {
        return !foreign.isEmpty() && FORMULA_STARTS.indexOf(foreign.charAt(0)) >= 0 ? "'" + foreign : foreign;
    }

    /** Names of events or segments, which have no blanks. */
    static String names(Collection<String> names) {
        return text(String.join(" ", names));
    }

    static <T> String known(Optional<T> value, Function<T, String> shown) {
        return value.map(shown).orElse(NOTHING);
    }

    static String iso(Optional<OffsetDateTime> instant) {
        return known(instant, Cells::iso);
    }

    static String iso(OffsetDateTime instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

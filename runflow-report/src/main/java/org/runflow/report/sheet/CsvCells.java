package org.runflow.report.sheet;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What several tables write into cells in the same way. */
public final class CsvCells {
    /** A cell where there is nothing to say. */
    public static final String NOTHING = "";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvCells() {}

    /** Foreign text; an apostrophe keeps a spreadsheet from taking it for a formula. */
    public static String text(String foreign) {
        return !foreign.isEmpty() && FORMULA_STARTS.indexOf(foreign.charAt(0)) >= 0 ? "'" + foreign : foreign;
    }

    /** Names of events or segments, which have no blanks. */
    public static String names(Collection<String> names) {
        return text(String.join(" ", names));
    }

    /** Shows a value that there may be; nothing where there is none. */
    public static <T> String known(Optional<T> value, Function<T, String> shown) {
        return value.map(shown).orElse(NOTHING);
    }

    /** Shows an instant that there may be; nothing where there is none. */
    public static String iso(Optional<OffsetDateTime> instant) {
        return known(instant, CsvCells::iso);
    }

    /** Shows an instant as ISO-8601 with its offset, to the second. */
    public static String iso(OffsetDateTime instant) {
        OffsetDateTime whole = instant.truncatedTo(ChronoUnit.SECONDS);
        // a full minute is shown without seconds otherwise
        String seconds = whole.getSecond() == 0 ? ":00" : "";
        return whole.toLocalDate() + "T" + whole.toLocalTime() + seconds + whole.getOffset();
    }

    /** Shows a constant in lower case. */
    public static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

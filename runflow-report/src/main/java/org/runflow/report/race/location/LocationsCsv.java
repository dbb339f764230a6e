package org.runflow.report.race.location;

import org.runflow.race.location.LocationResults;
import org.runflow.report.sheet.Csv;

/**
 * One row per location of a day, in input order. Every kind of people and equipment that any location has gets two columns,
 * {@code <name>_count} and {@code <name>_person_min}, in the order of their names; they are empty where a location has none. Numbers are rounded for
 * people and have no group separators; times are ISO-8601 with the race's offset, to the second; a cell is empty where there is nothing to say.
 * Text that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class LocationsCsv {
    private LocationsCsv() {}

    /**
     * Renders the table. Pure: the same results give the same text on any machine.
     *
     * @param locations locations of the day; without any the header stands alone
     * @return RFC 4180 text, a header line first, lines ending with CR LF
     */
    public static String render(LocationResults locations) {
        return Csv.of(LocationColumns.all(locations.summary().resources().keySet()), locations.locations());
    }
}

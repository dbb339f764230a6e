package org.runflow.report.race.day;

import java.time.LocalDate;
import org.runflow.race.DayOverview;

/** Refuses to put results of different days into one report. */
public final class SameDay {
    private SameDay() {}

    /**
     * Makes sure that results are of the day of an overview.
     *
     * @throws IllegalArgumentException if the results are not of the day of the overview
     */
    public static void require(DayOverview overview, String results, String day, LocalDate date) {
        if (!overview.day().equals(day) || !overview.date().equals(date)) {
            throw new IllegalArgumentException("overview of day '" + overview.day() + "' (" + overview.date() + ") and "
                    + results + " of day '" + day + "' (" + date + ") do not belong together");
        }
    }
}

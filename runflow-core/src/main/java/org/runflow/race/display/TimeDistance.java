package org.runflow.race.display;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.race.model.RaceDay;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/**
 * When each event comes by each kilometre of its course: what a time-distance diagram draws.
 *
 * @param header which day
 * @param courses one entry per event with runners, in the order of {@code events}
 */
public record TimeDistance(DayHeader header, ById<Course> courses) implements DayResult {
    /**
     * One event; every list has one entry per mark: kilometre 0, 1, 2 … and the end of the course, as far as somebody gets. At each mark those count who get
     * there. The quantile p of n crossing times is number
     * {@code ceil(p·n/100)} of them in rising order, so that each line is a time at which somebody crosses; no line follows one runner.
     *
     * @param event name of the event
     * @param km the marks, kilometres of its own course, rising
     * @param first when the first runner to get there crosses the mark
     * @param p25 the 25 % quantile of the crossing times
     * @param median the 50 % quantile
     * @param p75 the 75 % quantile
     * @param last when the last runner crosses it
     */
    public record Course(
            String event,
            List<Double> km,
            List<OffsetDateTime> first,
            List<OffsetDateTime> p25,
            List<OffsetDateTime> median,
            List<OffsetDateTime> p75,
            List<OffsetDateTime> last)
            implements Identified {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the lists differ in length
         */
        public Course {
            km = List.copyOf(km);
            first = List.copyOf(first);
            p25 = List.copyOf(p25);
            median = List.copyOf(median);
            p75 = List.copyOf(p75);
            last = List.copyOf(last);
            int marks = km.size();
            if (!Stream.of(first, p25, median, p75, last).allMatch(column -> column.size() == marks)) {
                throw new IllegalArgumentException(
                        "the columns of '" + event + "' must be as long as its " + marks + " kilometres");
            }
        }

        @Override
        public String id() {
            return event;
        }
    }

    /**
     * {@return the crossing times of a day} Pure.
     *
     * @param day the day
     */
    public static TimeDistance of(RaceDay day) {
        return new TimeDistance(
                DayHeader.of(day),
                ById.of(day.events().stream()
                        .filter(event -> event.field().size() > 0)
                        .map(event -> CourseTimes.of(event, day.clock()))
                        .toList()));
    }
}

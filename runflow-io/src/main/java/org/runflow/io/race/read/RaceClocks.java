package org.runflow.io.race.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.runflow.io.race.dialect.ClockText;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.io.race.form.EventRequest;

/** Gives out the clocks by which the cells of a race are read: on the day of an event, whose offset is that of the day's earliest gun. */
final class RaceClocks {
    private final AnalysisRequest request;

    RaceClocks(AnalysisRequest request) {
        this.request = request;
    }

    /** The clock of an event's cells, judged by its own gun. */
    ClockText of(EventRequest event) {
        return clock(event.day(), event.startMillis());
    }

    /** The clock of a day's cells, judged by its earliest gun. */
    ClockText of(String day) {
        return clock(day, firstGunMillis(day));
    }

    private ClockText clock(String day, long gunMillis) {
        Optional<LocalDate> date = Optional.ofNullable(request.days().get(day));
        LocalDateTime firstGun =
                date.orElse(LocalDate.EPOCH).atStartOfDay().plus(firstGunMillis(day), ChronoUnit.MILLIS);
        ZoneOffset offset = request.timeZone().getRules().getOffset(firstGun);
        return new ClockText(date, offset, gunMillis);
    }

    private long firstGunMillis(String day) {
        return request.events().stream()
                .filter(event -> event.day().equals(day))
                .mapToLong(EventRequest::startMillis)
                .min()
                .orElse(0);
    }
}

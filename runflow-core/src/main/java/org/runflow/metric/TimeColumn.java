package org.runflow.metric;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of instants. */
final class TimeColumn implements Column {
    private final String name;
    private long count;
    private long nulls;
    private Instant earliest = Instant.MAX;
    private Instant latest = Instant.MIN;

    TimeColumn(String name) {
        this.name = name;
    }

    void add(@Nullable Instant value) {
        if (value == null) {
            nulls++;
        } else {
            count++;
            include(value);
        }
    }

    @Override
    public String shape() {
        return "time " + name;
    }

    @Override
    public void merge(Column other) {
        TimeColumn times = (TimeColumn) other;
        count += times.count;
        nulls += times.nulls;
        if (times.count > 0) {
            include(times.earliest);
            include(times.latest);
        }
    }

    @Override
    public void write(StateOut out) {
        out.text(name);
        out.number(count);
        out.number(nulls);
        write(earliest, out);
        write(latest, out);
    }

    static TimeColumn read(StateIn in) {
        TimeColumn times = new TimeColumn(in.text());
        Names.check("field", times.name);
        times.count = in.count();
        times.nulls = in.count();
        times.earliest = readInstant(in);
        times.latest = readInstant(in);
        StateIn.require(times.count == 0 || !times.earliest.isAfter(times.latest), "its times are out of order");
        return times;
    }

    SummaryView.OfTime view() {
        return new SummaryView.OfTime(
                name,
                count,
                nulls,
                count == 0 ? Optional.empty() : Optional.of(earliest),
                count == 0 ? Optional.empty() : Optional.of(latest));
    }

    private void include(Instant value) {
        earliest = value.isBefore(earliest) ? value : earliest;
        latest = value.isAfter(latest) ? value : latest;
    }

    private static void write(Instant instant, StateOut out) {
        out.number(instant.getEpochSecond());
        out.number(instant.getNano());
    }

    private static Instant readInstant(StateIn in) {
        long seconds = in.number();
        long nanos = in.count();
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("the state of the summary is damaged: a time is none", e);
        }
    }
}

package org.runflow.io.race.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/** Finds days on which the clocks change between the first gun and the last finish, and guns of an hour that exists twice. */
public final class ClockWarnings {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ClockWarnings() {}

    /**
     * Looks at all days.
     *
     * @param race a race
     * @return one warning per such day and gun
     */
    public static List<Warning> of(Race race) {
        List<Warning> warnings = new ArrayList<>();
        for (String name : race.dayNames()) {
            RaceDay day = race.day(name);
            if (!day.events().isEmpty()) {
                addChange(warnings, race, day);
                day.events().forEach(event -> addGun(warnings, race, day, event));
            }
        }
        return warnings;
    }

    private static void addChange(List<Warning> warnings, Race race, RaceDay day) {
        long firstGun =
                day.events().stream().mapToLong(RaceEvent::gunMillis).min().orElseThrow();
        Instant from = day.clock().at(firstGun).toInstant();
        OffsetDateTime until = day.clock().at(lastFinish(day, firstGun));
        ZoneOffsetTransition change = race.zone().getRules().nextTransition(from);
        if (change == null || change.getInstant().isAfter(until.toInstant())) {
            return;
        }
        Duration by = change.getDuration();
        String what = (by.isNegative() ? "back" : "forward") + " by " + by.abs().toMinutes() + " minutes";
        warnings.add(new Warning(
                WarningKind.CLOCK,
                "analysis.json",
                0,
                day.runners(),
                "The clocks go " + what + " at " + SHOWN.format(change.getDateTimeBefore()) + ", during day '"
                        + day.name() + "': all its times are those of " + utc(day) + "; from then on watches show "
                        + by.abs().toMinutes() + " minutes "
                        + (by.isNegative() ? "less." : "more.")));
    }

    private static String utc(RaceDay day) {
        ZoneOffset offset = day.clock().utcOffset();
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }

    private static long lastFinish(RaceDay day, long otherwise) {
        return day.events().stream().mapToLong(ClockWarnings::lastFinish).max().orElse(otherwise);
    }

    private static long lastFinish(RaceEvent event) {
        Trajectories field = event.trajectories();
        long last = event.gunMillis();
        for (int runner = 0; runner < field.size(); runner++) {
            last = Math.max(last, field.crossingMillis(runner, event.certifiedKm()));
        }
        return last;
    }

    private static void addGun(List<Warning> warnings, Race race, RaceDay day, RaceEvent event) {
        LocalDateTime gun = day.clock().date().atStartOfDay().plus(event.gunMillis(), ChronoUnit.MILLIS);
        if (race.zone().getRules().getValidOffsets(gun).size() > 1) {
            warnings.add(new Warning(
                    WarningKind.CLOCK,
                    "analysis.json",
                    0,
                    event.field().size(),
                    "The gun of '" + event.name() + "' at " + SHOWN.format(gun)
                            + " lies in an hour that exists twice; it is taken as " + utc(day) + "."));
        }
    }
}

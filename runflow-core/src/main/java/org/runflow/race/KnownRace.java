package org.runflow.race;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.runflow.ArtifactKey;
import org.runflow.Input;
import org.runflow.View;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Rulebook;
import org.runflow.store.Digest;

/**
 * A race as an analysis is given it, with its digests. Who keeps its {@link Facts} can analyse it again without reading it: a run that reuses every result needs no more.
 * Immutable; safe for use by several threads.
 */
public final class KnownRace {
    private final Facts facts;
    private final Input<Settings> settings;
    private final Map<String, Input<RaceDay>> days;

    private KnownRace(Facts facts, Input<Settings> settings, Map<String, Input<RaceDay>> days) {
        this.facts = facts;
        this.settings = settings;
        this.days = Map.copyOf(days);
    }

    /**
     * What is known of a race before it is read.
     *
     * @param name its name for people
     * @param rulebook which one judges it
     * @param settings digests of what the analysis is told
     * @param days in the order of the race
     */
    public record Facts(String name, Rules rulebook, Digests settings, List<Day> days) {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when there is no day, or two have one name
         */
        public Facts {
            days = List.copyOf(days);
            List<String> names = days.stream().map(Day::name).toList();
            if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
                throw new IllegalArgumentException("a race has days, each with a name of its own, not " + names);
            }
        }

        /** {@return names of the days, in the order of the race} */
        public List<String> dayNames() {
            return days.stream().map(Day::name).toList();
        }
    }

    /**
     * Which rulebook it is.
     *
     * @param name its name
     * @param version its version
     * @param digest of everything in it
     */
    public record Rules(String name, String version, Digest digest) {
        static Rules of(Settings settings) {
            Rulebook rulebook = settings.density().rulebook();
            return new Rules(rulebook.name(), rulebook.version(), Digest.of(rulebook));
        }
    }

    /**
     * What is known of a day.
     *
     * @param name as in {@code sun}
     * @param label what people call it, absent when it is called by its weekday
     * @param runners how many, at least 0
     * @param date its date, as in {@code 2025-05-11}
     * @param utcOffset offset of its clock, as in {@code -03:00}
     * @param events its events by gun, then name
     * @param digests of the day with its enforced cut-offs carried out
     */
    public record Day(
            String name,
            Optional<String> label,
            int runners,
            String date,
            String utcOffset,
            List<String> events,
            Digests digests) {
        /** Copies the list. */
        public Day {
            events = List.copyOf(events);
        }

        private static Day of(RaceDay day, Digests digests) {
            DayHeader header = DayHeader.of(day);
            return new Day(
                    day.name(),
                    day.label(),
                    day.runners(),
                    header.date().toString(),
                    header.utcOffset().getId(),
                    header.events(),
                    digests);
        }

        private DayHeader header() {
            return new DayHeader(name, LocalDate.parse(date), ZoneOffset.of(utcOffset), events);
        }
    }

    /**
     * Digests of an input.
     *
     * @param whole of all of it
     * @param views of what stages read of it, by name of the view; those of another version of the library count for nothing
     */
    public record Digests(Digest whole, SortedMap<String, Digest> views) {
        /** Copies the map. */
        public Digests {
            views = Collections.unmodifiableSortedMap(new TreeMap<>(views));
        }
    }

    /**
     * {@return a race that is there, with the digests taken}
     *
     * @param race the race
     */
    public static KnownRace of(Race race) {
        Input<Settings> settings =
                RaceDayPipeline.SETTINGS.with(race.settings()).digested(DayParts.OF_SETTINGS);
        Map<String, Input<RaceDay>> inputs = new HashMap<>();
        List<Day> days = new ArrayList<>();
        for (String name : race.dayNames()) {
            RaceDay day = race.day(name);
            Input<RaceDay> input =
                    RaceDayPipeline.RACE_DAY.in(name).with(Cutoffs.enforce(day)).digested(DayParts.OF_DAY);
            inputs.put(name, input);
            days.add(Day.of(day, digests(input, DayParts.OF_DAY)));
        }
        Facts facts = new Facts(race.name(), Rules.of(race.settings()), digests(settings, DayParts.OF_SETTINGS), days);
        return new KnownRace(facts, settings, inputs);
    }

    /**
     * {@return a race that is read when a stage has to compute something from it}
     *
     * @param facts of the race, from this version of the library
     * @param reading gives the race; called from any thread, perhaps several times. Another race than that of the facts fails every stage that reads it
     * @throws RuntimeException when the facts contradict one another
     */
    public static KnownRace of(Facts facts, Supplier<Race> reading) {
        Input<Settings> settings = promised(
                        RaceDayPipeline.SETTINGS,
                        facts.settings(),
                        DayParts.OF_SETTINGS,
                        () -> reading.get().settings())
                .knowing(RaceDayPipeline.RULEBOOK_IDENTITY, facts.rulebook());
        Map<String, Input<RaceDay>> inputs = new HashMap<>();
        for (Day day : facts.days()) {
            inputs.put(
                    day.name(),
                    promised(
                                    RaceDayPipeline.RACE_DAY.in(day.name()),
                                    day.digests(),
                                    DayParts.OF_DAY,
                                    () -> Cutoffs.enforce(reading.get().day(day.name())))
                            .knowing(RaceDayPipeline.HEADER, day.header()));
        }
        return new KnownRace(facts, settings, inputs);
    }

    /** {@return what is known of it before it is read} */
    public Facts facts() {
        return facts;
    }

    Input<Settings> settings() {
        return settings;
    }

    Input<RaceDay> day(String name) {
        return Optional.ofNullable(days.get(name)).orElseThrow();
    }

    private static <T> Digests digests(Input<T> input, List<View<T, ?>> views) {
        SortedMap<String, Digest> byName = new TreeMap<>();
        views.forEach(view -> byName.put(view.name(), input.findDigest(view).orElseThrow()));
        return new Digests(input.findDigest().orElseThrow(), byName);
    }

    private static <T> Input<T> promised(
            ArtifactKey<T> key, Digests digests, List<View<T, ?>> views, Supplier<T> reading) {
        Map<View<T, ?>, Digest> known = new HashMap<>();
        for (View<T, ?> view : views) {
            Digest digest = digests.views().get(view.name());
            if (digest != null) {
                known.put(view, digest);
            }
        }
        return Input.promised(key, digests.whole(), known, reading);
    }
}

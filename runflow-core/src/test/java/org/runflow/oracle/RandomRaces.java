package org.runflow.oracle;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.SegmentBuilder;
import org.runflow.race.model.SegmentTraits;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Rulebook;

/** Small races that visit the corners of the model: one per seed, always the same. */
public final class RandomRaces {
    /** Neighbouring seeds of {@link Random} begin alike; spread out they do not. */
    private static final long SCRAMBLE = 0x9E37_79B9_7F4A_7C15L;

    private static final double COURSE_KM = 2.5;
    private static final double[] BINS_M = {100, 50, 33.3, 47.125, 33.333333333, 250, 10_000};
    private static final int[] WINDOWS_S = {30, 60, 36, 450, 900};
    private static final long[] GUNS_MILLIS = {0, 25_200_000, 25_200_001, 25_503_250, 26_999_999, 85_800_000, 86_400_000
    };
    private static final String[] SCHEMAS = {"on_course_open", "on_course_narrow", "start_corral"};

    private final Random random;
    private final Map<String, List<ModelRunner>> runners = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final double binM;
    private final UnaryOperator<List<ModelRunner>> fate;
    private final boolean laps;

    private RandomRaces(long seed, UnaryOperator<List<ModelRunner>> fate, boolean laps) {
        this.random = new Random(seed * SCRAMBLE);
        this.binM = pick(BINS_M);
        this.fate = fate;
        this.laps = laps;
    }

    public static ModelRace race(long seed) {
        return new RandomRaces(seed, UnaryOperator.identity(), false).build();
    }

    /** The same race, but many leave the course: anywhere, at edges of bins and segments, before they start, behind the end. */
    public static ModelRace withStops(long seed) {
        return new RandomRaces(seed, new RandomStops(new Random(seed * SCRAMBLE), COURSE_KM)::in, false).build();
    }

    /** Another race: events come by the same segment several times, head-on or again, and other rows hold some of these passes; many leave the course. */
    public static ModelRace withLaps(long seed) {
        return new RandomRaces(seed, new RandomStops(new Random(seed * SCRAMBLE), COURSE_KM)::in, true).build();
    }

    private ModelRace build() {
        RaceBuilder race = Race.builder("random")
                .zone("America/Moncton")
                .day("d", LocalDate.of(2025, 5, 11))
                .day("other", LocalDate.of(2025, 5, 12));
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String event = "e" + i;
            events.add(event);
            List<ModelRunner> field = fate.apply(new RandomField(random, event + "-").runners(COURSE_KM));
            runners.put(event, field);
            long gunMillis = GUNS_MILLIS[random.nextInt(GUNS_MILLIS.length)];
            race.event(
                    event,
                    e -> e.day("d").gunMillis(gunMillis).distanceKm(COURSE_KM).field(ModelRace.field(field)));
        }
        race.event("tomorrow", e -> e.day("other").start("09:00").distanceKm(COURSE_KM));
        addSegments(race);
        return new ModelRace(race.settings(settings()).build(), "d", runners);
    }

    private void addSegments(RaceBuilder race) {
        double fromKm = random.nextBoolean() ? 0 : random.nextDouble() / 3;
        double lengthKm = lengthKm();
        race.segment("all", s -> {
            s.widthM(width());
            events.forEach(event -> addPasses(s, event, fromKm, lengthKm));
            s.pass("tomorrow", 0, lengthKm * (1 + random.nextInt(2) * 0.07));
        });
        int more = random.nextInt(4);
        for (int i = 0; i < more; i++) {
            boolean again = random.nextInt(3) == 0;
            double otherFromKm = again ? fromKm : random.nextDouble();
            double otherLengthKm = again ? lengthKm : lengthKm();
            String schema = SCHEMAS[random.nextInt(SCHEMAS.length)];
            race.segment("s" + i, s -> {
                s.widthM(width());
                if (random.nextBoolean()) {
                    s.traits(schema(schema));
                }
                addPasses(s, events.get(random.nextInt(events.size())), otherFromKm, otherLengthKm);
            });
        }
    }

    /** Laps follow one another at once or after some way; the second stands before the first now and then. */
    private void addPasses(SegmentBuilder segment, String event, double fromKm, double lengthKm) {
        int kind = laps ? random.nextInt(4) : 0;
        double secondKm = fromKm + lengthKm * (laps && random.nextBoolean() ? 1.3 : 1);
        if (kind == 3) {
            addPass(segment, event, secondKm, lengthKm);
        }
        addPass(segment, event, fromKm, lengthKm);
        if (kind == 1 || kind == 2) {
            addPass(segment, event, secondKm, lengthKm);
        }
        if (kind == 2) {
            addPass(segment, event, secondKm + lengthKm, lengthKm);
        }
    }

    private void addPass(SegmentBuilder segment, String event, double fromKm, double lengthKm) {
        double ownKm = random.nextInt(3) == 0 ? lengthKm * (0.8 + 0.2 * random.nextDouble()) : lengthKm;
        boolean stated = random.nextInt(3) > 0;
        if (stated) {
            segment.pass(event, fromKm, fromKm + ownKm, random.nextBoolean() ? Orientation.WITH : Orientation.AGAINST);
        } else {
            segment.pass(event, fromKm, fromKm + ownKm);
        }
    }

    /** Whole bins, whole bins and a millimetre, a short stretch, a kilometre and a foot, or anything. */
    private double lengthKm() {
        int bins = 1 + random.nextInt(binM > 200 ? 2 : 10);
        return switch (random.nextInt(6)) {
            case 3 -> 1.0003;
            case 0 -> bins * binM / 1000;
            case 1 -> (bins * binM + 0.001) / 1000;
            case 2 -> 0.060;
            default -> 0.02 + 1.3 * random.nextDouble();
        };
    }

    /** Often far too narrow for a road, so that a few runners are a crowd. */
    private double width() {
        return switch (random.nextInt(3)) {
            case 0 -> 1 + random.nextInt(3);
            case 1 -> 0.1 + 3 * random.nextDouble();
            default -> 0.01 + 0.1 * random.nextDouble();
        };
    }

    private Settings settings() {
        Rulebook rulebook = Rulebook.findBuiltIn(random.nextInt(4) == 0 ? "hcm-walkway" : "runflow-2")
                .orElseThrow();
        SortedMap<String, String> schemas = new TreeMap<>();
        if (random.nextBoolean()) {
            schemas.put("all", SCHEMAS[random.nextInt(SCHEMAS.length)]);
        }
        int densityWindowMin = random.nextBoolean() ? 30 : 15 * (1 + random.nextInt(5));
        return Settings.defaults()
                .withDensity(new DensitySettings(
                        binM,
                        WINDOWS_S[random.nextInt(WINDOWS_S.length)],
                        densityWindowMin * 60 % 36 == 0 ? densityWindowMin : 30,
                        rulebook,
                        ImmutableSortedMap.copyOf(schemas)));
    }

    private static SegmentTraits schema(String name) {
        return new SegmentTraits(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private double pick(double[] values) {
        return values[random.nextInt(values.length)];
    }
}

package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.store.Digest;

/** A day comes back from its stored form as it was, or not at all. */
class RaceDayCodecTest {
    private static final RaceDayCodec CODEC =
            new RaceDayCodec("1.0.0", RaceForms.standard().codecs().shapes());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void comesBackAsItWas(long seed) throws IOException {
        RaceDay day = race(new Random(seed)).day("sun");

        RaceDay read = decode(encode(day));

        assertThat(read).isEqualTo(day);
        assertThat(Digest.of(read)).isEqualTo(Digest.of(day));
        assertThat(encode(read)).isEqualTo(encode(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "schema_version" : "1.0.0" | "schema_version" : "9.0.0"  | schema_version 9.0.0
            "race_name"                | "raceName"                  | race_name
            "race_name"                | "odd" : 1, "race_name"      | "odd"
            "not_started" : 0          | "not_started" : -1          | stayed away
            "ids" : [                  | "ids" : [ "nobody",         | columns of runners
            "gun_millis" : 32400000    | "gun_millis" : -5           | must lie within 00:00 to 24:00
            "width_m" : 4.0            | "width_m" : -4.0            | widthM
            """)
    void refusesWhatIsNoDay(String written, String instead, String said) throws IOException {
        String text = text(plain());
        assertThat(text).contains(written);

        assertThatThrownBy(() -> decode(zipped(text.replace(written, instead))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said);
    }

    @Test
    void refusesWhatIsCutOffAtAnyPlace() throws IOException {
        String text = text(plain());
        for (int end = 0; end < text.length() - 2; end += 7) {
            byte[] torn = zipped(text.substring(0, end));
            assertThatThrownBy(() -> decode(torn)).as("cut at " + end).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAnyOtherBytes() {
        assertThatThrownBy(() -> decode("no gzip at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void storedRunGivesItsRaceBack(@TempDir Path folder) {
        Race race = race(new Random(99));
        RaceAnalysis analysis = RaceAnalysis.of(race).targets(RaceDayPipeline.OVERVIEW);
        Run first = analysis.run(engine(folder));

        Engine later = engine(folder);
        RunRequest again = later.request(analysis.pipeline(), first.id());

        assertThat(later.plan(analysis.pipeline(), again.targets(RaceDayPipeline.OVERVIEW.in("sun")))
                        .isNoOp())
                .isTrue();
    }

    private static Engine engine(Path folder) {
        return Workspace.open(folder, RaceForms.standard()).engine().build();
    }

    private static RaceDay plain() {
        return race(new Random(0)).day("sun");
    }

    /** Any two events: splits with and without a pace, stops, waves, tracks, or nothing of it. */
    private static Race race(Random random) {
        return Race.builder("Harbour Run")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("10k", e -> {
                    e.start("09:00").distanceKm(10).field(field(random));
                    if (random.nextBoolean()) {
                        e.track(track(random));
                    }
                })
                .event("5k", e -> e.start("10:15").distanceKm(5).field(field(random)))
                .segment("quay", s -> s.widthM(4).pass("10k", 0, 10).pass("5k", 0.1 + random.nextDouble(), 5))
                .build();
    }

    private static Field field(Random random) {
        FieldBuilder builder = Field.builder();
        boolean waves = random.nextBoolean();
        if (random.nextBoolean()) {
            builder.notStarted(random.nextInt(3));
        }
        for (int i = 0; i < 30; i++) {
            String id = "r" + random.nextInt(1_000_000) + "-" + i;
            boolean paced = random.nextBoolean();
            if (paced) {
                builder.runner(id, 3 + 5 * random.nextDouble(), 200 * random.nextDouble());
            } else if (random.nextBoolean()) {
                builder.startOffset(id, 100 * random.nextDouble());
            }
            if (!paced || random.nextBoolean()) {
                long first = random.nextInt(300_000) + 200_000L;
                builder.split(id, 1 + random.nextDouble(), first).split(id, 3, first + random.nextInt(900_000));
            }
            if (waves) {
                builder.wave(id, "w" + random.nextInt(3));
            }
            if (random.nextInt(10) == 0) {
                builder.until(id, 4 * random.nextDouble());
            }
        }
        return builder.build();
    }

    private static Track track(Random random) {
        double[] latitudes = random.doubles(40, 45.9, 46).toArray();
        double[] longitudes = random.doubles(40, -66.7, -66.6).toArray();
        return Track.of(latitudes, longitudes);
    }

    private static byte[] encode(RaceDay day) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CODEC.encode(day, out);
        return out.toByteArray();
    }

    private static RaceDay decode(byte[] bytes) throws IOException {
        return CODEC.decode(new ByteArrayInputStream(bytes));
    }

    private static String text(RaceDay day) throws IOException {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(encode(day))).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

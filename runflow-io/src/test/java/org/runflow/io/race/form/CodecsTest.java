package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.experience.Experience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.PassProfiles;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.Locations;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.spread.Spread;
import org.runflow.store.Codec;
import org.runflow.store.Digest;

class CodecsTest {
    private static final JsonShapes SHAPES = RaceForms.standard().codecs().shapes();

    private static final DensitySettings SETTINGS = Settings.defaults().density();
    private static final RaceDay DAY = day();

    private static RaceDay day() {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 700; i++) {
            field.runner("r" + i, 3.5 + i % 31 / 7.0, i * 0.17);
        }
        return Race.builder("Night Run")
                .zone("America/Moncton")
                .day("sun", LocalDate.of(2025, 5, 11))
                .event("10k", e -> e.start("23:40").distanceKm(10).field(field.build()))
                .event("walk", e -> e.start("23:50").distanceKm(1))
                .segment("N", s -> s.widthM(1.5).pass("10k", 0, 2.345))
                .segment("O", s -> s.widthM(1).pass("10k", 2.345, 10))
                .segment("W", s -> s.widthM(2).pass("walk", 0, 1))
                .group("all", List.of("10k", "walk"))
                .location(tent("tent", Optional.of(new GeoPoint(45.95, -66.64)), Optional.empty()))
                .location(tent("gate", Optional.empty(), Optional.of("tent")))
                .build()
                .day("sun");
    }

    private static Location tent(String id, Optional<GeoPoint> place, Optional<String> proxy) {
        return new Location(
                id,
                "Tent",
                "aid",
                place,
                "sun",
                List.of("10k"),
                List.of("O"),
                10,
                5,
                new TreeMap<>(Map.of("vol", 3)),
                proxy,
                Optional.of("7"),
                Optional.empty(),
                Optional.empty());
    }

    private static <T> byte[] encode(Codec<T> codec, T value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.encode(value, out);
        return out.toByteArray();
    }

    private static <T> void assertReadsBack(Codec<T> codec, T value) throws IOException {
        byte[] bytes = encode(codec, value);
        T read = codec.decode(new ByteArrayInputStream(bytes));
        assertThat(read).isEqualTo(value);
        assertThat(Digest.of(read)).isEqualTo(Digest.of(value));
        assertThat(encode(codec, read)).isEqualTo(bytes);
    }

    @Test
    void readsBackResultsCellsAndFlags() throws IOException {
        DensityCells cells = Density.cells(DAY, SETTINGS);
        assertThat(cells.size()).isGreaterThan(1000);
        assertReadsBack(CellsCodec.of("1.0.0"), cells);
        assertReadsBack(new JsonCodec<>(DensityResults.class, "1.0.0", SHAPES), Density.analyse(DAY, SETTINGS));
        assertReadsBack(new JsonCodec<>(DayFlags.class, "1.0.0", SHAPES), DayFlags.of(DAY, SETTINGS, cells));
    }

    @Test
    void readsBackFlowLocationsAndExperience() throws IOException {
        Settings settings = Settings.defaults();
        DensityCells cells = Density.cells(DAY, SETTINGS);
        FlowResults flow = Flow.analyse(DAY, settings.flow());
        assertThat(flow.summary().totalOvertakes()).isPositive();
        assertReadsBack(new JsonCodec<>(FlowResults.class, "2.0.0", SHAPES), flow);
        assertReadsBack(
                new JsonCodec<>(PassProfiles.class, "1.0.0", SHAPES),
                Flow.passProfiles(DAY, settings.flow(), settings.corridors(), Spread.SEQUENTIAL));
        assertReadsBack(
                new JsonCodec<>(LocationResults.class, "1.0.0", SHAPES),
                Locations.analyse(DAY, settings.locations(), cells));
        assertReadsBack(
                new JsonCodec<>(ExperienceResults.class, "1.0.0", SHAPES),
                Experience.analyse(DAY, settings.density().rulebook(), cells));
    }

    @Test
    void refusesWhatItDoesNotKnowInAFlatRow() throws IOException {
        JsonCodec<FlowResults> codec = new JsonCodec<>(FlowResults.class, "2.0.0", SHAPES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.encode(Flow.analyse(DAY, Settings.defaults().flow()), out);
        String strange =
                out.toString(StandardCharsets.UTF_8).replaceFirst("\"passes_a\":", "\"surprise\":1,\"passes_a\":");
        assertThat(strange).contains("surprise");
        assertThatThrownBy(() -> codec.decode(new ByteArrayInputStream(strange.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("surprise");
    }

    @Test
    void showsAFlowRowFlat() throws IOException {
        String text = new String(
                encode(
                        new JsonCodec<>(FlowResults.class, "2.0.0", SHAPES),
                        Flow.analyse(DAY, Settings.defaults().flow())),
                StandardCharsets.UTF_8);
        assertThat(text.substring(text.indexOf("\"rows\"")))
                .containsSubsequence(
                        "\n{\"flow_id\":\"N_10k_10k\",",
                        "\"direction\":\"same\"",
                        "\"passes_a\":",
                        "\"co_presence_pairs\":",
                        "\"meetings\":0",
                        "\"has_convergence\":true",
                        "\"convergence_km\":",
                        "\"first_in_a\":",
                        "\"max_load_a\":",
                        "\"most_affected_a\":[{",
                        "\"segments\" : {",
                        "\n\"N\":{\"seg_id\":\"N\",\"event_pairs\":[{\"flow_id\":\"N_10k_10k\",\"event_a\":\"10k\"");
    }

    @Test
    void putsTheSchemaVersionFirst() throws IOException {
        String text = new String(
                encode(new JsonCodec<>(DensityResults.class, "1.0.0", SHAPES), Density.analyse(DAY, SETTINGS)),
                StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\n  \"schema_version\" : \"1.0.0\",\n  \"day\" : \"sun\",")
                .endsWith("}\n");
    }

    @Test
    void refusesAnotherSchemaVersion() throws IOException {
        byte[] newer = encode(new JsonCodec<>(DensityResults.class, "2.0.0", SHAPES), Density.analyse(DAY, SETTINGS));
        assertThatThrownBy(() ->
                        new JsonCodec<>(DensityResults.class, "1.0.0", SHAPES).decode(new ByteArrayInputStream(newer)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2.0.0")
                .hasMessageContaining("1.0.0");
        byte[] newerCells = encode(CellsCodec.of("2.0.0"), Density.cells(DAY, SETTINGS));
        assertThatThrownBy(() -> CellsCodec.of("1.0.0").decode(new ByteArrayInputStream(newerCells)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2.0.0");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"cells\":', '\"sells\":'",
        "'\"person_ms\":[', '\"person_ms\":[7,'",
        "'\"utilization_percentile\":[', '\"utilization_percentile\":[101,'",
        "'\"day\":\"sun\",', ''",
        "'\"los\":[\"', '\"los\":[\"Z'",
        "'\"density\":[', '\"dense\":['"
    })
    void refusesCellsThatWereTamperedWith(String found, String replaced) throws IOException {
        byte[] tampered = edited(text -> text.replaceFirst(Pattern.quote(found), replaced));
        assertThatThrownBy(() -> CellsCodec.of("1.0.0").decode(new ByteArrayInputStream(tampered)))
                .isInstanceOf(IOException.class);
    }

    private static byte[] edited(UnaryOperator<String> edit) throws IOException {
        byte[] zipped = encode(CellsCodec.of("1.0.0"), Density.cells(DAY, SETTINGS));
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
        String changed = edit.apply(text);
        assertThat(changed).isNotEqualTo(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(changed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

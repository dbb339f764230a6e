package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.BusyTimes;
import org.runflow.race.display.MapData;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.SchemaDensity;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.flow.Flow;
import org.runflow.race.geo.Track;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.store.Digest;

class DayMetricsJsonTest {
    private static final JsonShapes SHAPES = RaceForms.standard().codecs().shapes();

    private static final Settings SETTINGS = Settings.defaults();
    private static final RaceDay DAY = day();
    private static final DensityCells CELLS = Density.cells(DAY, SETTINGS.density());
    private static final DensityResults DENSITY = Density.analyse(DAY, SETTINGS.density(), CELLS);

    private static RaceDay day() {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 300; i++) {
            field.runner("r" + i, 4 + i % 17 / 5.0, i * 0.25);
        }
        return Race.builder("Harbour Run")
                .zone("America/Moncton")
                .day("sun", LocalDate.of(2025, 5, 11))
                .event(
                        "5k",
                        e -> e.start("09:00")
                                .distanceKm(5)
                                .field(field.build())
                                .track(Track.of(new double[] {46, 46.045}, new double[] {-66, -66})))
                .event("walk", e -> e.start("09:30").distanceKm(1))
                .segment("Q", s -> s.label("Quay").widthM(1.5).pass("5k", 0, 2))
                .segment("W", s -> s.widthM(2).pass("walk", 0, 1))
                .build()
                .day("sun");
    }

    private static <T> String textThatReadsBack(Class<T> type, T value) throws IOException {
        JsonCodec<T> codec = new JsonCodec<>(type, "1.0.0", SHAPES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.encode(value, out);
        T read = codec.decode(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read).isEqualTo(value);
        assertThat(Digest.of(read)).isEqualTo(Digest.of(value));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesSegmentMetrics() throws IOException {
        SegmentMetrics metrics = SegmentMetrics.of(
                DAY, DENSITY, DayFlags.of(DAY, SETTINGS.density(), CELLS), Flow.analyse(DAY, SETTINGS.flow()));
        assertThat(textThatReadsBack(SegmentMetrics.class, metrics))
                .containsSubsequence(
                        "\"schema_version\" : \"1.0.0\"",
                        "\"day\" : \"sun\"",
                        "\"summary\" : {",
                        "\"peak_density\" : ",
                        "\"co_presence_segments\" : 1",
                        "\"segments\" : {",
                        "\n\"Q\":{",
                        "\"worst_los\":\"",
                        "\"peak_specific_flow\":",
                        "\"active_window\":[\"2025-05-11T09:00:00-03:00\",\"2025-05-11T",
                        "\"peak_km\":",
                        "\n\"W\":{",
                        "\"worst_severity\":\"none\"");
    }

    @Test
    void writesBusyTimes() throws IOException {
        assertThat(textThatReadsBack(BusyTimes.class, BusyTimes.of(DAY.clock(), CELLS)))
                .containsSubsequence(
                        "\"schema_version\" : \"1.0.0\"",
                        "\"day\" : \"sun\"",
                        "\"segments\" : {",
                        "\n\"Q\":{",
                        "\"seg_id\":\"Q\"",
                        "\"waves\":[{",
                        "\"start\":\"2025-05-11T09:00:00-03:00\"",
                        "\"end\":\"2025-05-11T",
                        "\"peak_density\":",
                        "\"peak_time\":\"2025-05-11T",
                        "\n\"W\":{",
                        "\"waves\":[]");
    }

    @Test
    void writesRateSeriesInColumns() throws IOException {
        assertThat(textThatReadsBack(
                        RateSeries.class,
                        RateSeries.of(DAY.clock(), CELLS, SETTINGS.density().windowS())))
                .containsSubsequence(
                        "\"schema_version\" : \"1.0.0\"",
                        "\"window_s\" : 60",
                        "\n\"Q\":{",
                        "\"first_window\":\"2025-05-11T09:00:00-03:00\"",
                        "\"start_s\":[0,",
                        "\"mean_density\":[",
                        "\"peak_rate\":[",
                        "\n\"W\":{",
                        "\"start_s\":[]");
    }

    @Test
    void writesTheMap() throws IOException {
        assertThat(textThatReadsBack(MapData.class, MapData.of(DAY, DENSITY)))
                .containsSubsequence(
                        "\"schema_version\" : \"1.0.0\"",
                        "\n\"Q\":{",
                        "\"event\":\"5k\"",
                        "\"line\":[{",
                        "\"latitude\":",
                        "\n\"W\":{",
                        "\"line\":[]",
                        "\"courses\" : {",
                        "\"5k\" : {",
                        "\"event\" : \"5k\"",
                        "\"longitude\" : -66.0");
    }

    @Test
    void writesTimesByKilometreInColumns() throws IOException {
        assertThat(textThatReadsBack(TimeDistance.class, TimeDistance.of(DAY)))
                .containsSubsequence(
                        "\"schema_version\" : \"1.0.0\"",
                        "\"events\" : [ \"5k\", \"walk\" ]",
                        "\"courses\" : {",
                        "\"5k\" : {",
                        "\"km\" : [ 0.0, 1.0, 2.0 ]",
                        "\"first\" : [ \"2025-05-11T09:00:00-03:00\", ",
                        "\"p25\" : [ ",
                        "\"median\" : [ ",
                        "\"last\" : [ \"2025-05-11T09:01:14.750-03:00\", ")
                .doesNotContain("\"walk\" : {");
    }

    @Test
    void writesTheBoundsOfTheDay() throws IOException {
        assertThat(textThatReadsBack(
                        SchemaDensity.class, SchemaDensity.of(DayHeader.of(DAY), DAY.segments(), SETTINGS.density())))
                .containsSubsequence(
                        "\"schema_version\" : \"1.0.0\"",
                        "\"rulebook\" : \"runflow-2\"",
                        "\"schemas\" : {",
                        "\"upper_bounds\" : [ ",
                        "\"policy\" : {",
                        "\"watch_level\" : \"",
                        "\"segments\" : {",
                        "\"Q\" : \"");
    }
}

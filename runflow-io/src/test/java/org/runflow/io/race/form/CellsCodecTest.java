package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.store.DirectoryStore;
import org.runflow.io.store.DirectoryStoreBuilder;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentCellsBuilder;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Codec;
import org.runflow.store.Digest;
import org.runflow.value.ById;

/** Few cells are stored as they are shown, many by their integers; both come back, and a run shows the same document of either. */
class CellsCodecTest {
    private static final CellsCodec CODEC = CellsCodec.of("2.0.0");
    private static final DensityCells FEW = cells(100);
    private static final DensityCells MANY = cells(3);

    @TempDir
    Path folder;

    private static DensityCells cells(double binM) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 300; i++) {
            field.runner("r" + i, 3.5 + i % 31 / 5.0, i * 1.37);
        }
        RaceDay day = Race.builder("Night Run")
                .zone("America/Moncton")
                .day("sun", LocalDate.of(2025, 5, 11))
                .event("10k", e -> e.start("23:40").distanceKm(10).field(field.build()))
                .event("walk", e -> e.start("23:50").distanceKm(1))
                .segment("N", s -> s.widthM(1.5).pass("10k", 0, 2.345))
                .segment("O", s -> s.widthM(1).pass("10k", 2.345, 10))
                .segment("W", s -> s.widthM(2).pass("walk", 0, 1))
                .build()
                .day("sun");
        DensitySettings settings = Settings.defaults().density().withBinM(binM);
        return Density.cells(day, settings);
    }

    @Test
    void manyCellsTakeAFewBytesEachAndComeBack() throws IOException {
        assertThat(MANY.size()).isGreaterThan(CellsCodec.MANY);

        byte[] stored = encode(CODEC, MANY);

        assertThat((double) stored.length / MANY.size()).isLessThan(9);
        assertThat(CODEC.decode(new ByteArrayInputStream(stored))).isEqualTo(MANY);
        assertThat(Digest.of(CODEC.decode(new ByteArrayInputStream(stored)))).isEqualTo(Digest.of(MANY));
    }

    @Test
    void aRunShowsManyCellsInTheFormOfFew() throws IOException {
        DirectoryStore store = DirectoryStore.builder(folder)
                .codecs(RaceForms.standard().codecs())
                .open();
        ArtifactRef ref = store.put(RaceDayPipeline.CELLS, MANY);
        byte[] shown;
        try (InputStream in = store.findShown(RaceDayPipeline.CELLS, ref).orElseThrow()) {
            shown = in.readAllBytes();
        }

        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (var json = ColumnJson.MAPPER.createGenerator(plain)) {
            new CellsDocument("2.0.0", MANY, new CellsWriter(false), json).writeAll();
        }
        assertThat(unzipped(shown)).isEqualTo(plain.toString(StandardCharsets.UTF_8));
        assertThat(CODEC.decode(new ByteArrayInputStream(shown))).isEqualTo(MANY);
        assertThat(shown.length).isGreaterThan(4 * (int) ref.bytes());
    }

    @Test
    void fewCellsAreStoredAsTheyAreShown() throws IOException {
        byte[] stored = encode(CODEC, FEW);

        assertThat(CODEC.findShown(new ByteArrayInputStream(stored))).isEmpty();
        assertThat(CODEC.decode(new ByteArrayInputStream(stored))).isEqualTo(FEW);
        assertThat(unzipped(stored)).contains("\"throughput\":[").doesNotContain("distance_um");
    }

    /** Not by the analysis, but by whoever makes cells himself. */
    @Test
    void percentilesAndDistancesThatDoNotFollowComeBack() throws IOException {
        assertThat(CODEC.decode(new ByteArrayInputStream(encode(CODEC, odd())))).isEqualTo(odd());
    }

    private static DensityCells odd() {
        Flag flag = new Flag(Severity.CRITICAL, List.of(FlagReason.DENSITY, FlagReason.UTILIZATION));
        SegmentCells far = new SegmentCellsBuilder("S", 250, 3, 100, 60, 3)
                .cell(0, -60_000, 5, (1L << 52) + 1, LevelOfService.F, 12.5, flag)
                .cell(2, -60_000, 7, 0, LevelOfService.A, 13, Flag.NONE)
                .cell(1, 3_600_000, Long.MAX_VALUE, 3, LevelOfService.B, 100, Flag.NONE)
                .build();
        return new DensityCells(
                new DayHeader("sun", LocalDate.of(2025, 5, 11), ZoneOffset.UTC, List.of("10k")), ById.of(far));
    }

    @Test
    void aDistanceFollowsFromItsThroughput() {
        for (double lengthM : new double[] {21.1, 100, 1234.567891}) {
            SegmentCellsBuilder builder = new SegmentCellsBuilder("S", lengthM, 3, 100, 60, 200);
            for (int i = 0; i < 200; i++) {
                long distanceUm = i == 0 ? 0 : Math.min((long) Math.pow(1.19, i), (1L << 50) - i);
                builder.cell(0, 60_000L * i, 1, distanceUm, LevelOfService.A, 50, Flag.NONE);
            }
            SegmentCells cells = builder.build();
            for (int i = 0; i < 200; i++) {
                assertThat(builder.distanceUm(0, cells.throughputPerS(i))).isEqualTo(cells.distanceUm(i));
            }
        }
    }

    @Test
    void damagedCellsAreToldFromOthers() throws IOException {
        String text = unzipped(encode(CODEC, odd()));
        for (String damage : List.of("\"los\":\"F", "\"severity\":\"3", "\"reasons\":\"5")) {
            byte[] strange = zipped(text.replace(damage, damage.substring(0, damage.length() - 1) + "Z"));
            assertThatThrownBy(() -> CODEC.decode(new ByteArrayInputStream(strange)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'Z' stands for nothing");
            assertThatThrownBy(() -> CODEC.findShown(new ByteArrayInputStream(strange)))
                    .isInstanceOf(ZipException.class);
        }
        byte[] other = zipped(text.replace("\"form\":\"exact\"", "\"form\":\"other\""));
        assertThatThrownBy(() -> CODEC.decode(new ByteArrayInputStream(other))).hasMessageContaining("other");
        byte[] shorter = zipped(text.replaceFirst("\"window_step\":\\[-?\\d+,", "\"window_step\":["));
        assertThatThrownBy(() -> CODEC.decode(new ByteArrayInputStream(shorter)))
                .hasMessageContaining("column 'window_step'");
    }

    @Test
    void whatWasStoredAsSchema1IsReadAsThePresentValue() throws IOException {
        String example = """
                {"schema_version":"1.0.0","day":"sun","date":"2025-05-11","utc_offset":"-03:00","events":["5k"],"segments":{"Q":{"cells":2,"length_m":150.0,\
                "width_m":2.5,"bin_m":100.0,"window_length_s":60,"bin":[0,1],"start_m":[0.0,100.0],"end_m":[100.0,150.0],"window_start":["2025-05-11T09:00:00-03:00",\
                "2025-05-11T09:00:00-03:00"],"window_s":[60,60],"person_ms":[61000,9000],"distance_um":[183000001,27000000],"density":[0.004066666666666667,0.0012],\
                "throughput":[0.030500000166666666,0.009],"specific_flow":[0.732000004,0.216],"mean_speed":[3.000000016393443,3.0],"los":["A","B"],\
                "utilization_percentile":[100.0,50.0],"flag_severity":["none","watch"],"flag_reason":["","density+rate"]}}}""";
        Codec<DensityCells> asItWas = new AsItWas(zipped(example));
        ArtifactRef ref = DirectoryStore.builder(folder)
                .codecs(RaceForms.standard().codecs().with(OlderCells.KEY, asItWas))
                .open()
                .put(OlderCells.KEY, asItWas.decode(InputStream.nullInputStream()));

        DirectoryStoreBuilder builder =
                DirectoryStore.builder(folder).codecs(RaceForms.standard().codecs());
        RaceForms.standard().upcasters().forEach(builder::upcaster);
        SegmentCells present =
                builder.open().get(RaceDayPipeline.CELLS, ref).segments().get("Q");

        assertThat(present.size()).isEqualTo(2);
        assertThat(present.distanceUm(0)).isEqualTo(183_000_001);
        assertThat(present.personMs(1)).isEqualTo(9000);
        assertThat(present.flag(1).reasons()).containsExactly(FlagReason.DENSITY, FlagReason.RATE);
        assertThat(present.throughputPerS(0)).isEqualTo(0.030500000166666666);
    }

    /** Stores the bytes of a release before. */
    private static final class AsItWas implements Codec<DensityCells> {
        private final byte[] bytes;

        AsItWas(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String mediaType() {
            return "application/gzip";
        }

        @Override
        public void encode(DensityCells value, OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public DensityCells decode(InputStream in) throws IOException {
            return CellsCodec.ofFirstSchema().decode(new ByteArrayInputStream(bytes));
        }
    }

    private static byte[] encode(Codec<DensityCells> codec, DensityCells cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.encode(cells, out);
        return out.toByteArray();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String unzipped(byte[] bytes) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }
}

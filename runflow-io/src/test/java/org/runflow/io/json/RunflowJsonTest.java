package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

class RunflowJsonTest {
    private static final JsonShapes SHAPES = RaceForms.standard().codecs().shapes();
    private static final DensitySettings SETTINGS = Settings.defaults().density();

    private static RaceDay crowdedDay() {
        int runners = 300;
        String[] ids = new String[runners];
        double[] paces = new double[runners];
        double[] offsets = new double[runners];
        for (int i = 0; i < runners; i++) {
            ids[i] = "r" + i;
            paces[i] = 6;
            offsets[i] = 0.25 * i;
        }
        return Race.builder("Harbour Run")
                .zone("America/Moncton")
                .day("sun", LocalDate.of(2025, 5, 11))
                .event("5k", e -> e.start("23:58").distanceKm(5).field(Field.of(ids, paces, offsets)))
                .event("walk", e -> e.start("23:59").distanceKm(1))
                .segment("N", s -> s.label("Quay").widthM(1.5).pass("5k", 0, 0.25))
                .segment("W", s -> s.widthM(2).pass("walk", 0, 1))
                .build()
                .day("sun");
    }

    @Test
    void readsBackWhatItWrote() throws JsonProcessingException {
        RaceDay day = crowdedDay();
        DensityCells cells = Density.cells(day, SETTINGS);
        assertReadsBack(Density.analyse(day, SETTINGS, cells));
        assertReadsBack(BinSummary.of(cells, SETTINGS));
        DayFlags flags = DayFlags.of(day, SETTINGS, cells);
        assertThat(flags.segments()).isNotEmpty();
        assertReadsBack(flags);
    }

    private static void assertReadsBack(Object value) throws JsonProcessingException {
        String text = RunflowJson.prettyWriter(SHAPES).writeValueAsString(value);
        Object read = SHAPES.mapper().readerFor(value.getClass()).readValue(text);
        assertThat(read).isEqualTo(value);
    }

    @Test
    void writesTheFormatOfThePage() throws JsonProcessingException {
        RaceDay day = crowdedDay();
        String text = RunflowJson.prettyWriter(SHAPES).writeValueAsString(Density.analyse(day, SETTINGS));
        assertThat(text)
                .contains("\"utc_offset\" : \"-03:00\"")
                .contains("\"segments\" : {\n\"N\":{\"seg_id\":\"N\"")
                .contains("\"active_start\":\"2025-05-11T23:58:00-03:00\"")
                .contains("\"active_end\":\"2025-05-12T00:00:44.750-03:00\"")
                .contains("\"orientation\":\"with\"")
                .contains("\"los\":\"")
                .contains("\"peak_density_bin\":1")
                .contains("\n},\n  \"summary\" : {")
                .doesNotContain("null")
                .doesNotContain("\r");
        String flags =
                SHAPES.mapper().writer().writeValueAsString(DayFlags.of(day, SETTINGS, Density.cells(day, SETTINGS)));
        assertThat(flags).startsWith("[{\"seg_id\":\"N\"").contains("\"worst_severity\":\"c");
    }

    @Test
    void omitsWhatIsAbsent() throws JsonProcessingException {
        String text = SHAPES.mapper().writer().writeValueAsString(Density.analyse(crowdedDay(), SETTINGS));
        String walk = text.substring(text.indexOf("\"W\":{"));
        assertThat(walk.substring(0, walk.indexOf("density_windows")))
                .contains("\"peak_density\":0.0")
                .doesNotContain("timestamp");
    }

    @Test
    void doesNotDependOnTheMachinesDefaults() throws JsonProcessingException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = RunflowJson.prettyWriter(SHAPES).writeValueAsString(Density.analyse(crowdedDay(), SETTINGS));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(RunflowJson.prettyWriter(SHAPES).writeValueAsString(Density.analyse(crowdedDay(), SETTINGS)))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"info\"}",
                "{\"level\":\"info\",\"text\":null}",
                "{\"level\":\"loud\",\"text\":\"x\"}",
                "{\"level\":\"info\",\"text\":\"x\",\"more\":1}",
                "{\"level\":\"info\",\"level\":\"info\",\"text\":\"x\"}",
                "{\"level\":\"info\",\"text\":\"x\"} {}",
                "{\"level\":\"info\",\"text\":\"\"}"
            })
    void refusesADocumentThatIsNotExactlyTheRecord(String text) {
        assertThatThrownBy(() -> SHAPES.mapper().readerFor(Note.class).readValue(text))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refusesAMissingNumberInsteadOfReadingZero() throws JsonProcessingException {
        String text = SHAPES.mapper().writer().writeValueAsString(Density.analyse(crowdedDay(), SETTINGS));
        String without = text.replaceFirst("\"length_m\":[0-9.]+,", "");
        assertThat(without).isNotEqualTo(text);
        assertThatThrownBy(() -> SHAPES.mapper().readerFor(DensityResults.class).readValue(without))
                .hasMessageContaining("length_m");
    }

    @Test
    void refusesAnEntryUnderAnotherId() throws JsonProcessingException {
        String text = SHAPES.mapper().writer().writeValueAsString(Density.analyse(crowdedDay(), SETTINGS));
        assertThatThrownBy(() ->
                        SHAPES.mapper().readerFor(DensityResults.class).readValue(text.replace("\"W\":{", "\"X\":{")))
                .hasMessageContaining("'X' holds the id 'W'");
    }
}

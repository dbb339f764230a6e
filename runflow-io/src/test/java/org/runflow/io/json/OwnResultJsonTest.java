package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.value.ById;
import org.runflow.value.Identified;

/** A result that nobody named here is written like those of Runflow: its day flat, what it has by id as an object. */
class OwnResultJsonTest {
    record Shade(String segId, double share) implements Identified {
        @Override
        public String id() {
            return segId;
        }
    }

    record DayShade(DayHeader header, String source, ById<Shade> segments) implements DayResult {}

    private static final JsonCodec<DayShade> CODEC = new JsonCodec<>(DayShade.class, "1.0.0");
    private static final DayShade SHADE = new DayShade(
            new DayHeader("sun", LocalDate.of(2026, 5, 10), ZoneOffset.ofHours(-3), List.of("10k")),
            "trees",
            ById.of(new Shade("B", 0.5), new Shade("A", 0.25)));

    @Test
    void showsTheDayFlatAndThingsById() throws IOException {
        assertThat(written().replaceAll("\\s", "").replace('"', '\''))
                .isEqualTo("{'schema_version':'1.0.0','day':'sun','date':'2026-05-10','utc_offset':'-03:00',"
                        + "'events':['10k'],'source':'trees','segments':{'B':{'seg_id':'B','share':0.5},"
                        + "'A':{'seg_id':'A','share':0.25}}}");
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        assertThat(read(written())).isEqualTo(SHADE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "day" : "sun",       |                            | day
            "day" : "sun"        | "day" : "sun", "rain" : 1  | rain
            "day" : "sun"        | "day" : null               | day
            "events" : [ "10k" ] | "events" : [ null ]        | DayHeader
            "seg_id" : "A"       | "seg_id" : "B"             | entry 'A' holds the id 'B'
            "A" :                | "B" :                      | B
            "share" : 0.25       | "share" : 0.25, "rain" : 1 | rain
            """)
    void refusesWhatItDoesNotKnowOrMisses(String good, @Nullable String bad, String named) throws IOException {
        String damaged = written().replace(good, bad == null ? "" : bad);
        assertThat(damaged).isNotEqualTo(written());
        assertThatThrownBy(() -> read(damaged))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(named);
    }

    private static String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CODEC.encode(SHADE, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DayShade read(String text) throws IOException {
        return CODEC.decode(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

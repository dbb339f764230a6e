package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.flow.RunnerLoads;
import org.runflow.race.flow.RunnerLoadsBuilder;
import org.runflow.store.Digest;

class RunnerLoadsCodecTest {
    private static final RunnerLoadsCodec CODEC = new RunnerLoadsCodec("1.0.0");
    private static final RunnerLoads LOADS = table().row("S_run_run")
            .row("S_run_walk")
            .runner("17", "run", Optional.empty())
            .runner("18", "run", Optional.of("run"))
            .runner("w", "walk", Optional.of("run"))
            .entry(0, 0, 1, 0)
            .entry(0, 1, 0, 1)
            .entry(1, 2, 0, 2)
            .build();

    private static RunnerLoadsBuilder table() {
        return RunnerLoads.builder("sun", LocalDate.of(2026, 5, 10), ZoneOffset.UTC, List.of("run", "walk"));
    }

    private static byte[] encode(RunnerLoads loads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CODEC.encode(loads, out);
        return out.toByteArray();
    }

    private static String text() throws IOException {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(encode(LOADS))).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        for (RunnerLoads loads : new RunnerLoads[] {LOADS, table().build()}) {
            byte[] bytes = encode(loads);
            RunnerLoads read = CODEC.decode(new ByteArrayInputStream(bytes));
            assertThat(read).isEqualTo(loads);
            assertThat(Digest.of(read)).isEqualTo(Digest.of(loads));
            assertThat(encode(read)).isEqualTo(bytes);
        }
    }

    @Test
    void writesColumns() throws IOException {
        assertThat(text()).isEqualTo("""
                {"schema_version":"1.0.0","day":"sun","date":"2026-05-10","utc_offset":"Z","events":["run","walk"],"flow_ids":["S_run_run","S_run_walk"],"runner_ids":["17","18","w"],\
                "runner_events":["run","run","walk"],"most_passed_by":["","run","run"],"row":[0,0,1],"runner":[0,1,2],\
                "passes_made":[1,0,0],"passes_suffered":[0,1,2]}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1.0.0\" | \"2.0.0\" | 2.0.0",
                "\"row\":[0, | \"row\":[9, | row 9 of 2",
                "\"row\":[0, | \"row\":[0,0, | needs 4 values",
                "[\"17\", | [\"16\",\"17\", | needs 4 values",
                "2026-05-10 | 2026-05-32 | 2026-05-32",
                "\"sun\" | 7 | a text in 'day', found 7",
                "\"passes_made\" | \"made\" | passes_made"
            })
    void refusesWhatIsNoSuchTable(String found, String replaced, String said) throws IOException {
        String changed = text().replaceFirst(Pattern.quote(found), replaced);
        assertThat(changed).isNotEqualTo(text());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(changed.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> CODEC.decode(new ByteArrayInputStream(out.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said);
    }
}

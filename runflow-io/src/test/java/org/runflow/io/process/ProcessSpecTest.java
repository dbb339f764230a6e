package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessSpecTest {
    private static final Path FILE = Path.of("file");

    @Test
    void defaults() {
        ProcessSpec spec = ProcessSpec.of("sort", "-n");

        assertThat(spec.limits())
                .isEqualTo(new ProcessLimits(
                        java.util.Optional.empty(),
                        Duration.ofSeconds(300),
                        Silence.WARN,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60)));
        assertThat(spec.output().tailLines()).isEqualTo(100);
        assertThat(spec.acceptedCodes()).containsExactly(0);
        assertThat(spec.environment().cleared()).isFalse();
    }

    @Test
    void everySettingLeavesTheOthersAlone() {
        DoneDetector never = line -> false;
        ProcessSpec spec = ProcessSpec.of("a")
                .command(List.of("b", "c"))
                .directory(FILE)
                .environment("X", "1")
                .clearEnvironment()
                .environment("Y", "2")
                .timeout(Duration.ofSeconds(1))
                .noOutputFor(Duration.ofSeconds(2), Silence.TERMINATE)
                .grace(Duration.ofSeconds(3))
                .progressEvery(Duration.ofSeconds(4))
                .doneWhen(() -> never, Duration.ofSeconds(5))
                .tail(6)
                .spill(FILE, Path.of("other"))
                .stdin(ProcessInput.closed())
                .accept(7, 8);

        assertThat(spec.toString())
                .contains("[b, c]", "cleared=true, added={X=1, Y=2}", "tailLines=6", "[7, 8]")
                .contains(
                        "timeout=Optional[PT1S], noOutput=PT2S, onSilence=TERMINATE, completionGrace=PT5S, grace=PT3S, progressEvery=PT4S")
                .contains("outFile=Optional[file], errFile=Optional[other]");
        assertThat(spec.output().done()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreRefused(UnaryOperator<ProcessSpec> mistake, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mistake.apply(ProcessSpec.of("a")))
                .withMessageContaining(message);
    }

    private static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(spec -> spec.command(List.of()), "begins with a program"),
                mistake(spec -> spec.command(List.of("", "a")), "begins with a program"),
                mistake(spec -> spec.command(List.of("a", "b\0")), "null character"),
                mistake(spec -> spec.environment("", "1"), "cannot be set"),
                mistake(spec -> spec.environment("A=B", "1"), "'A=B' cannot be set"),
                mistake(spec -> spec.environment("A", "\0"), "'A' cannot be set"),
                mistake(spec -> spec.environment("RUNFLOW_PROCESS", "1"), "'RUNFLOW_PROCESS' cannot be set"),
                mistake(spec -> spec.timeout(Duration.ZERO), "timeout of a process cannot be PT0S"),
                mistake(spec -> spec.grace(Duration.ofSeconds(-1)), "grace of a process cannot be PT-1S"),
                mistake(spec -> spec.noOutputFor(Duration.ZERO, Silence.WARN), "silence"),
                mistake(spec -> spec.progressEvery(Duration.ZERO), "progress"),
                mistake(spec -> spec.timeout(Duration.ofDays(40_000)), "timeout"),
                mistake(spec -> spec.tail(-1), "-1 lines"),
                mistake(spec -> spec.tail(10_001), "10001 lines"),
                mistake(spec -> spec.spill(FILE, FILE), "both streams"),
                mistake(ProcessSpec::accept, "cannot succeed"));
    }

    private static Arguments mistake(UnaryOperator<ProcessSpec> mistake, String message) {
        return Arguments.of(mistake, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\\nb      | a,b
            a\\r\\nb   | a,b
            a\\rb\\r   | a,b
            \\n\\na    | ,,a
            a\\r\\n\\r | a,
            """)
    void linesEndAlike(String text, String lines) {
        byte[] bytes = text.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            List<String> found = new ArrayList<>();
            LineSplitter splitter = new LineSplitter((line, cut) -> found.add(line));
            splitter.feed(bytes, split);
            splitter.feed(java.util.Arrays.copyOfRange(bytes, split, bytes.length), bytes.length - split);
            splitter.end();
            assertThat(found).containsExactly(lines.split(",", -1));
        }
    }

    @Test
    void lineThatIsTooLongIsCut() {
        List<String> found = new ArrayList<>();
        LineSplitter splitter = new LineSplitter((line, cut) -> found.add(line.length() + " " + cut));
        splitter.feed(new byte[LineSplitter.LONGEST_LINE_BYTES], LineSplitter.LONGEST_LINE_BYTES);
        splitter.feed(new byte[] {'x', '\n', 'y', '\n'}, 4);

        assertThat(found).containsExactly("65536 true", "1 false");
    }

    @Test
    void tailHoldsNoMoreThanFits() {
        Tail tail = new Tail(100);
        for (int i = 0; i < 100; i++) {
            tail.add("x".repeat(LineSplitter.LONGEST_LINE_BYTES));
        }

        assertThat(tail.lines()).hasSize(Tail.MOST_CHARS / LineSplitter.LONGEST_LINE_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "A=1~RUNFLOW_PROCESS=m~B=2, true",
        "RUNFLOW_PROCESS=m, true",
        "RUNFLOW_PROCESS=m/inner~, true",
        "RUNFLOW_PROCESS=mm, false",
        "RUNFLOW_PROCESS=outer/m, false",
        "XRUNFLOW_PROCESS=m, false",
        "A=RUNFLOW_PROCESS=m, false",
        "'', false"
    })
    void markIsFoundInAnEnvironment(String environment, boolean found) {
        byte[] block = environment.replace('~', '\0').getBytes(StandardCharsets.UTF_8);

        assertThat(Marks.holds(block, "RUNFLOW_PROCESS=m".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(found);
    }

    @Test
    void whatIsPutInIsNotLookedAtAgain() {
        Map<String, Path> places = Map.of("a", Path.of("/x/{work}/{b}"), "b", Path.of("/$1"));

        assertThat(Places.fill(ProcessSpec.of("{a}", "{b}{c}{work}"), places, Path.of("/work"))
                        .command())
                .containsExactly(Path.of("/x/{work}/{b}").toString(), Path.of("/$1") + "{c}" + Path.of("/work"));
    }

    @Test
    void whatBytesCannotSayIsNotSaidAsQuestionMarks() {
        ProcessSpec argument = ProcessSpec.of("sort", "größe.txt");
        ProcessSpec variable = ProcessSpec.of("sort").environment("ORT", "Münster");

        assertThatCode(() -> ProgramText.require(argument, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ProgramText.require(argument, StandardCharsets.US_ASCII))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the argument 'größe.txt' has signs that US-ASCII has not");
        assertThatThrownBy(() -> ProgramText.require(variable, StandardCharsets.US_ASCII))
                .hasMessageContaining("the variable 'ORT' has signs")
                .hasMessageNotContaining("Münster");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void halfASignStartsNoProgram() {
        ProcessResult result =
                ProcessSupervisor.run(ProcessSpec.of("echo", "a\uD800"), ProcessListener.none(), () -> false);

        assertThat(result.termination()).isEqualTo(Termination.START_FAILED);
        assertThat(result.ending()).contains("could not be started: the argument 'a");
    }
}

package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of files cannot steer the terminal they are shown on. */
class ConsoleTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b", "\u0007", "\r", "\u007f", "\u009b", "\u0085", "\u202e", "\u2066", "\u200e", "\u200f",
                "\u061c", "\u2028", "\u2029"
            })
    void controlCharactersAreShownAsAReplacement(String control) {
        Console console = on(new Terminal(true, false, 80));
        String hostile = "a" + control + "b\n\tc";
        console.say(hostile);
        console.warn(hostile);
        console.fail(hostile);
        console.sayAsIs(hostile);
        console.sayJson(List.of(hostile));
        assertThat(printed()).doesNotContain(control).contains("a\ufffdb\n\tc");
    }

    @Test
    void exactlyControlCharactersAndWhatIsUnseenAreReplaced() {
        Pattern steering = Pattern.compile("[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");
        for (char sign = 0; sign < Character.MAX_VALUE; sign++) {
            String text = String.valueOf(sign);
            assertThat(Console.harmless(text)).isEqualTo(steering.matcher(text).replaceAll("\ufffd"));
        }
    }

    @Test
    void documentForAFileStaysAsItIs() {
        on(Terminal.plain()).sayAsIs("a\u001bb\r\n");
        assertThat(printed()).isEqualTo("a\u001bb\r\n");
    }

    @Test
    void linesMayEndAsInWindows() {
        on(new Terminal(true, false, 80)).sayAsIs("a,b\r\nc\rd\r\n");
        assertThat(printed()).isEqualTo("a,b\r\nc\ufffdd\r\n");
    }

    @Test
    void jsonEscapesWhatATerminalWouldObey() {
        on(Terminal.plain()).sayJson(List.of("\u009b31m \u202e"));
        assertThat(printed()).contains("\\u009b31m \\u202e");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Console on(Terminal terminal) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Console(new BufferedReader(new StringReader("")), out, out, StandardCharsets.UTF_8, () -> terminal);
    }
}

package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ChattyProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            yes twelve bytes | head -n 10000000                         ~ 10000000 lines, 130000000 bytes, heard 10000000, tail 100
            head -c 1000000000 /dev/zero | tr '\\0' x; echo; echo short ~ 2 lines, 1000000007 bytes, heard 1000000001, tail 2
            """)
    void memoryDoesNotGrowWithWhatIsPrinted(String script, String expected) {
        ProcessSpec child = ProcessSpec.of(
                        JAVA,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ChattyChild.class.getName(),
                        script)
                .timeout(Duration.ofMinutes(4));

        ProcessResult result = Shell.run(child);

        assertThat(result.out().tail())
                .as(result.err().tail().toString())
                .containsExactly("exited with code 0, " + expected + ", little in use");
    }
}

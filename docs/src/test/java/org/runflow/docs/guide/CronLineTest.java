package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.docs.Checkout;

/** The line for cron on the page "Every quarter of an hour" prints, and so mails, what the table of codes there says. */
@DisabledOnOs(OS.WINDOWS)
class CronLineTest {
    private static final Pattern LINE = Pattern.compile("(?m)^\\*/15 .*? /usr/bin/java .*? 2>&1(.*)$");

    @ParameterizedTest
    @CsvSource({"0, ''", "1, ''", "2, readings: failed", "3, readings: failed", "4, ''", "5, ''", "64, readings: failed"
    })
    void mailsOnlyWhatSomebodyShouldKnowNow(int code, String printed) throws IOException, InterruptedException {
        Matcher line = LINE.matcher(Files.readString(Checkout.root().resolve("docs/guide/every-quarter.md")));
        assertThat(line.find()).isTrue();
        assertThat(line.group()).as("what cron takes for the end of a line").doesNotContain("%");

        Process shell = new ProcessBuilder("/bin/sh", "-c", "(exit " + code + ")" + line.group(1))
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(said.strip()).isEqualTo(printed);
    }
}

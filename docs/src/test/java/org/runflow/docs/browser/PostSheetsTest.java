package org.runflow.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.print.PrintOptions;
import org.runflow.report.race.DayExports;

/** The sheets of posts as a browser prints them. */
class PostSheetsTest {
    @TempDir
    private Path directory;

    @Test
    void printOnePageForEachLocation() {
        String page = SamplePages.export(DayExports.posts(), "sun");
        int locations = page.split("<section>", -1).length - 1;
        Path file = SamplePages.write(directory, "posts.html", page);

        try (Browser browser = Browser.start(directory.resolve("profile"))) {
            browser.driver().get(file.toUri().toString());
            String pdf = browser.driver().print(new PrintOptions()).getContent();

            String text = new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
            assertThat(locations).isGreaterThan(20);
            assertThat(text.split("/Type /Page\\b", -1).length - 1).isEqualTo(locations);
        }
    }
}

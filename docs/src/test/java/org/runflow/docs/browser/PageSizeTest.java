package org.runflow.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pages are mailed and opened on phones. */
class PageSizeTest {
    @Test
    void dayOfTheSampleRaceStaysBelowAMegabyte() {
        assertThat(bytes(SamplePages.day("sun"))).isLessThan(1_000_000);
    }

    @Test
    void bothDaysStayBelowTwo() {
        assertThat(bytes(SamplePages.run())).isLessThan(2_000_000);
    }

    private static int bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }
}

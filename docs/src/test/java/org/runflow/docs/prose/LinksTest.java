package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.docs.Checkout;

class LinksTest {
    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkWithinTheProjectLeadsSomewhere(Path page) {
        assertThat(Links.broken(page, Pages.read(page))).as(page.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[a](LICENSE), true",
        "[a](nowhere.md), false",
        "![a](docs/nothing.png), false",
        "[a](https://example.org/nowhere), true",
        "[a](#a-heading), true",
        "[a](#no-heading), false",
        "[a](docs/pom.xml) and [b](docs/pom.xm), false"
    })
    void linkIsBrokenWhenItsTargetIsMissing(String link, boolean whole) {
        Path page = Checkout.root().resolve("PAGE.md");

        assertThat(Links.broken(page, "# A heading\n" + link).isEmpty()).isEqualTo(whole);
    }

    private static Stream<Path> pages() {
        return Pages.all().stream();
    }
}

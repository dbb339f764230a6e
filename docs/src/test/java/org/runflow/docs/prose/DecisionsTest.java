package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.docs.Checkout;

/** Decisions have one form, and their list is complete. */
class DecisionsTest {
    private static final Path FOLDER = Checkout.root().resolve("docs/decisions");
    private static final int LONGEST_LINES = 40;
    private static final Pattern FORM = Pattern.compile(
            "# (\\d{3}) (\\S.*)\n\n\\*\\*Context\\.\\*\\*\\s+\\S.*?\n\n\\*\\*Decision\\.\\*\\*\\s+\\S.*?\n\n\\*\\*Consequences\\.\\*\\*\\s+\\S.*\n",
            Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\\*\\*(?:Context|Decision|Consequences)\\.\\*\\*");

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionHasItsParts(Path decision) {
        String text = Pages.read(decision);

        assertThat(text).matches(FORM);
        assertThat(PART.matcher(text).results()).as("parts").hasSize(3);
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(LONGEST_LINES);
        assertThat(decision.getFileName().toString()).matches(text.substring(2, 5) + "-[a-z0-9-]+\\.md");
    }

    @Test
    void listNamesEveryDecisionByItsTitle() {
        List<String> rows = decisions().map(DecisionsTest::row).toList();

        assertThat(Pages.read(FOLDER.resolve("README.md")).lines().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "Context. Decision. Consequences., true",
        "Context. Consequences. Decision., false",
        "Context. Decision., false",
        "Decision. Consequences., false"
    })
    void partsHaveOneOrder(String parts, boolean good) {
        StringBuilder text = new StringBuilder("# 001 A title\n");
        for (String part : parts.split(" ", -1)) {
            text.append("\n**").append(part).append("** A sentence.\n");
        }

        assertThat(FORM.matcher(text).matches()).isEqualTo(good);
    }

    private static String row(Path decision) {
        Matcher form = FORM.matcher(Pages.read(decision));
        String title = form.matches() ? form.group(2).lines().findFirst().orElseThrow() : "a decision without its form";
        String file = decision.getFileName().toString();
        return "| [" + file.substring(0, 3) + "](" + file + ") | " + title + " |";
    }

    private static Stream<Path> decisions() {
        return Pages.all().stream().filter(page -> page.startsWith(FOLDER) && !page.endsWith("README.md"));
    }
}

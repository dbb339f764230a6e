package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;

/** The page that says where to look names types that are there. */
class ArchitecturePageTest {
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.[a-z]\\w*)?`");

    @Test
    void everyTypeToLookAtIsThere() {
        String page = Pages.read(Checkout.root().resolve("docs/Architecture.md"));
        String whereToLook = page.substring(page.indexOf("## Where to look"), page.indexOf("## 1 "));

        Set<String> named = TYPE.matcher(whereToLook)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).contains("RaceDayPipeline", "SegmentFigures", "Profile");
        assertThat(types()).containsAll(named);
    }

    /** Those of the libraries, nested ones included. */
    private static Set<String> types() {
        return Stream.of("runflow-core", "runflow-io", "runflow-report")
                .flatMap(library -> Pages.files(Checkout.root().resolve(library), ".java").stream())
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }
}

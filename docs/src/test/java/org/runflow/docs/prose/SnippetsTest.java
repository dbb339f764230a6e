package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.docs.Checkout;

class SnippetsTest {
    /** The tests of this module, and of those below runflow-io that have libraries of their own. */
    private static final List<Path> TESTS = tests();

    @ParameterizedTest
    @MethodSource("pages")
    void javaOfAPageIsARegionOfATest(Path page) {
        List<String> problems = new ArrayList<>();
        for (JavaFence fence : JavaFence.in(Pages.read(page))) {
            problem(fence).ifPresent(text -> problems.add("line " + fence.line() + ": " + text));
        }

        assertThat(problems).as(page.toString()).isEmpty();
    }

    @Test
    void fenceWithoutACommentIsAProblem() {
        JavaFence fence = JavaFence.in("text\n```java\nint a;\n```\n").get(0);

        assertThat(problem(fence)).hasValueSatisfying(text -> assertThat(text).startsWith("no comment"));
    }

    @Test
    void fenceThatDiffersFromItsRegionIsAProblem() {
        String page = "<!-- snippet: RegionTest#sum -->\n\n```java\nint sum = 1 + 3;\n```\n";

        assertThat(problem(JavaFence.in(page).get(0)))
                .hasValueSatisfying(text -> assertThat(text).contains("int sum = 1 + 2;"));
    }

    @Test
    void fenceThatEqualsItsRegionIsNone() {
        String page =
                "<!-- snippet: RegionTest#sum -->\n```java\nint sum = 1 + 2;\nassertThat(sum).isEqualTo(3);\n```\n";

        assertThat(problem(JavaFence.in(page).get(0))).isEmpty();
    }

    @Test
    void unknownRegionIsAProblem() {
        String page = "<!-- snippet: RegionTest#difference -->\n```java\n```\n";

        assertThat(problem(JavaFence.in(page).get(0))).contains("no region 'difference' in a test 'RegionTest'");
    }

    private static Stream<Path> pages() {
        return Pages.all().stream();
    }

    private static Optional<String> problem(JavaFence fence) {
        if (fence.marker().isEmpty()) {
            return Optional.of("no comment <!-- snippet: ClassName#region --> before the block");
        }
        String[] parts = fence.marker().get().split("#", 2);
        Optional<String> region = sourceOf(parts[0]).flatMap(source -> Region.find(source, parts[1]));
        if (region.isEmpty()) {
            return Optional.of("no region '" + parts[1] + "' in a test '" + parts[0] + "'");
        }
        return region.filter(code -> !code.strip().equals(fence.code().strip()))
                .map(code -> fence.marker().get() + " now reads\n" + code);
    }

    private static Optional<String> sourceOf(String className) {
        return TESTS.stream()
                .flatMap(folder -> Pages.files(folder, className + ".java").stream())
                .filter(file -> file.endsWith(className + ".java"))
                .findFirst()
                .map(Pages::read);
    }

    private static List<Path> tests() {
        try (Stream<Path> nested = Files.list(Checkout.root().resolve("runflow-io"))) {
            return Stream.concat(
                            Stream.of(Checkout.root().resolve("docs")),
                            nested.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                                    .sorted())
                    .map(module -> module.resolve("src/test/java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list runflow-io", e);
        }
    }
}

package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.docs.Checkout;
import org.runflow.docs.tools.Tools;

/** The shell commands of the pages, run as they stand there, in a folder that looks like the checkout. */
class ShellFencesTest {
    private static final int PATIENCE_MIN = 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockSaysWhetherItIsRun(Path page) {
        assertThat(ShellFence.in(Pages.read(page)))
                .as(page.toString())
                .allSatisfy(fence -> assertThat(fence.marker())
                        .as("line " + fence.line() + " needs <!-- run --> or <!-- not run: why --> right above it")
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void commandsOfAPageDoWhatItSays(Path page) throws Exception {
        Optional<String> obstacle = Tools.whyNoJBang();
        assumeTrue(obstacle.isEmpty(), obstacle.orElse(""));
        lookLikeTheCheckout();
        List<ShellFence> fences = ShellFence.in(Pages.read(page)).stream()
                .filter(ShellFence::isRun)
                .toList();

        String said = run(script(fences));

        String[] parts = said.split("(?m)^END OF BLOCK (?=\\d)", -1);
        for (int i = 0; i < fences.size(); i++) {
            ShellFence fence = fences.get(i);
            assertThat(parts).as(said).hasSizeGreaterThan(i + 1);
            String printed = i == 0 ? parts[0] : parts[i].substring(parts[i].indexOf('\n') + 1);
            String code = parts[i + 1].lines().findFirst().orElse("");
            assertThat(code)
                    .as("exit code of line " + fence.line() + ":\n" + printed)
                    .isEqualTo("" + fence.exitCode());
            assertThat(fence.exitCode() == 0 && printed.contains("FAILED: "))
                    .as(printed)
                    .isFalse();
            fence.output()
                    .ifPresent(output -> assertThat(masked(printed))
                            .as("output of line " + fence.line())
                            .contains(masked(output)));
        }
    }

    @Test
    void everyScriptIsRunBySomePage() throws IOException {
        String run = pages().flatMap(page -> ShellFence.in(Pages.read(page)).stream())
                .filter(ShellFence::isRun)
                .map(ShellFence::commands)
                .reduce("", String::concat);
        try (Stream<Path> scripts = Files.list(Checkout.root().resolve("docs/jbang"))) {
            assertThat(scripts.filter(Files::isRegularFile).map(script -> "jbang docs/jbang/" + script.getFileName()))
                    .hasSizeGreaterThan(6)
                    .allSatisfy(command -> assertThat(run).contains(command));
        }
    }

    private static String script(List<ShellFence> fences) {
        StringBuilder script = new StringBuilder("trap 'echo \"FAILED: $BASH_COMMAND\"' ERR\n");
        for (ShellFence fence : fences) {
            script.append("{\n").append(fence.commands()).append("\n}; echo \"END OF BLOCK $?\"\n");
        }
        return script.toString();
    }

    /** Ids of runs, times and durations are never the same. */
    private static String masked(String text) {
        return text.replaceAll("\\b0[0-9a-z]{25}\\b", "<run>")
                .replaceAll("\\d+ ms", "<t> ms")
                .replaceAll("[ \t]+(?=\n|$)", "");
    }

    private void lookLikeTheCheckout() throws IOException {
        for (String name : List.of("docs", "jbang-catalog.json", "README.md")) {
            Files.createSymbolicLink(
                    folder.resolve(name), Checkout.root().resolve(name).toAbsolutePath());
        }
    }

    private String run(String script) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-u", "-c", script)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(Tools.jbangEnvironment());
        Path bin = Checkout.root().resolve("docs/src/test/bin").toAbsolutePath();
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment()
                .merge("PATH", bin + File.pathSeparator + java, (old, ours) -> ours + File.pathSeparator + old);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_MIN, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        assertThat(ended).as("ends within " + PATIENCE_MIN + " minutes").isTrue();
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static Stream<Path> pages() {
        return Pages.all().stream();
    }

    private static Stream<Path> pagesWithCommands() {
        return pages().filter(page -> ShellFence.in(Pages.read(page)).stream().anyMatch(ShellFence::isRun));
    }
}

package org.runflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that is a module of its own, compiled and run on the module path. What it does not open is named before anything is computed. */
class ModulePathTest {
    private static final String LIBRARIES =
            ".*[/\\\\](guava|failureaccess|jts-core|jackson-[a-z0-9-]+|commons-(csv|io|codec)|jspecify)-[0-9][^/\\\\]*[.]jar";
    private static final String ORDER = "package app; public record Order(String what, int pieces) {}";
    private static final String MAIN = """
            package app;

            import java.nio.file.Path;
            import java.util.List;
            import org.runflow.ArtifactKey;
            import org.runflow.Engine;
            import org.runflow.Pipeline;
            import org.runflow.Run;
            import org.runflow.RunRequest;
            import org.runflow.error.InvalidPipelineException;
            import org.runflow.io.Workspace;
            import org.runflow.items.Items;

            public class Main {
                private static final ArtifactKey<Integer> PIECES = ArtifactKey.of("pieces", Integer.class);
                private static final ArtifactKey<List<Integer>> EACH = ArtifactKey.list("each", Integer.class);
                private static final ArtifactKey<Items<Order>> ORDERS = ArtifactKey.items("orders", Order.class);
                private static final ArtifactKey<Order> ORDER = ArtifactKey.of("order", Order.class);

                public static void main(String[] arguments) {
                    try {
                        if (arguments.length == 2) {
                            many(Workspace.open(Path.of(arguments[0])).engine().build());
                            return;
                        }
                        Pipeline pipeline = Pipeline.builder("shop").inputs(PIECES).stage(ORDER, s -> s.from(PIECES).compute(Main::order)).build();
                        Engine engine = arguments.length == 0
                                ? Engine.inMemory()
                                : Workspace.open(Path.of(arguments[0])).engine().build();
                        Run run = engine.run(pipeline, RunRequest.of(PIECES.with(3)));
                        System.out.println(run.outcome() + " " + run.findFailure(ORDER).map(Throwable::getMessage).orElseGet(() -> "" + run.get(ORDER)));
                    } catch (InvalidPipelineException e) {
                        System.out.println(e.getMessage());
                    }
                }

                private static void many(Engine engine) {
                    Pipeline pipeline = Pipeline.builder("shop").inputs(EACH).stage(ORDERS, s -> s.forEach(EACH, String::valueOf).compute(Main::order)).build();
                    Run run = engine.run(pipeline, RunRequest.of(EACH.with(List.of(1, 2))));
                    System.out.println(run.outcome() + " " + run.find(ORDERS));
                }

                private static Order order(int pieces) {
                    System.out.println("computed");
                    return new Order("bread", pieces);
                }
            }
            """;

    @TempDir
    Path folder;

    private String modules;

    @BeforeEach
    void findModules() {
        modules = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> entry.matches(LIBRARIES) || isLibraryOfOurs(entry))
                .collect(Collectors.joining(File.pathSeparator));
        // without Maven nobody has compiled the descriptions of the modules
        assumeTrue(Arrays.stream(modules.split(File.pathSeparator))
                        .filter(ModulePathTest::isLibraryOfOurs)
                        .count()
                == 2);
    }

    private static boolean isLibraryOfOurs(String entry) {
        return !entry.endsWith("test-classes")
                && Files.exists(Path.of(entry))
                && ModuleFinder.of(Path.of(entry)).findAll().stream()
                        .anyMatch(found -> found.descriptor().name().matches("org[.]runflow[.](core|io)"));
    }

    @Test
    void coreMayReadWhatIsRememberedOfRaceFolders() {
        Path[] places =
                Arrays.stream(modules.split(File.pathSeparator)).map(Path::of).toArray(Path[]::new);
        assertThat(ModuleFinder.of(places)
                        .find("org.runflow.io")
                        .orElseThrow()
                        .descriptor()
                        .opens())
                .filteredOn(opened -> opened.source().equals("org.runflow.io.race.known"))
                .singleElement()
                .satisfies(opened -> assertThat(opened.targets()).contains("org.runflow.core"));
    }

    private String app(String directives) {
        try {
            Path source = Files.createDirectories(folder.resolve("src"));
            Files.writeString(source.resolve("Order.java"), ORDER);
            Files.writeString(source.resolve("Main.java"), MAIN);
            Files.writeString(
                    source.resolve("module-info.java"),
                    "module app { requires org.runflow.core; requires org.runflow.io; " + directives + " }");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter said = new StringWriter();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                List<String> options =
                        List.of("-p", modules, "-d", folder.resolve("app").toString());
                boolean compiled = compiler.getTask(
                                said,
                                files,
                                null,
                                options,
                                null,
                                files.getJavaFileObjects(
                                        source.resolve("Order.java"),
                                        source.resolve("Main.java"),
                                        source.resolve("module-info.java")))
                        .call();
                assertThat(compiled).as("%s", said).isTrue();
            }
            return folder.resolve("app") + File.pathSeparator + modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String modulePath, Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-p",
                modulePath,
                "-m",
                "app/app.Main"));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"opens app to org.runflow.core, com.fasterxml.jackson.databind;", "exports app;", "opens app;"})
    void whatIsOpenIsComputedAndKept(String directives) throws Exception {
        String path = app(directives);
        assertThat(run(path)).isEqualToIgnoringNewLines("computed\nSUCCESS Order[what=bread, pieces=3]\n");
        Path workspace = folder.resolve("workspace");
        assertThat(run(path, workspace)).contains("computed", "SUCCESS Order[what=bread, pieces=3]");
        assertThat(run(path, workspace)).as("reused").doesNotContain("computed").contains("SUCCESS Order");
    }

    @Test
    void whatIsClosedToTheEngineIsRefusedWhenThePipelineIsBuilt() throws Exception {
        assertThat(run(app("")))
                .doesNotContain("computed")
                .contains(
                        "record app.Order cannot be read: module app keeps its package to itself. [Hint: 'opens app to"
                                + " org.runflow.core;' in its module-info.java");
    }

    @Test
    void itemsAreComputedAndKept() throws Exception {
        String path = app("opens app to org.runflow.core, com.fasterxml.jackson.databind;");
        Path workspace = folder.resolve("workspace");
        assertThat(run(path, workspace, "many")).contains("computed", "SUCCESS Optional[2 items {VALUE=2}]");
        assertThat(run(path, workspace, "many"))
                .as("reused")
                .doesNotContain("computed")
                .contains("SUCCESS");
    }

    @Test
    void whatItemsAreMadeOfIsLookedAtToo() throws Exception {
        assertThat(run(app(""), folder.resolve("workspace"), "many"))
                .doesNotContain("computed")
                .contains("'orders' of app.Order, which cannot be kept", "[Hint: 'opens app to org.runflow.core;'");
    }

    @Test
    void whatIsClosedToTheFormatFailsBeforeItIsComputed() throws Exception {
        String path = app("opens app to org.runflow.core;");
        assertThat(run(path)).as("in memory").contains("SUCCESS");
        assertThat(run(path, folder.resolve("workspace")))
                .doesNotContain("computed")
                .contains(
                        "it is record app.Order, whose package module app keeps to itself. [Hint: 'opens app to org.runflow.core,"
                                + " com.fasterxml.jackson.databind;' in its module-info.java");
    }
}

package org.runflow.docs.notebook;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Jupyter with a Java kernel and a home of its own. */
final class Kernel {
    private static final int[] START_S = {15, 30, 60, 120};
    private static final int PATIENCE_MIN = 5;

    private final Path nbconvert;
    private final Path home;

    private Kernel(Path nbconvert, Path home) {
        this.nbconvert = nbconvert;
        this.home = home;
    }

    /** The distribution's own first: another Python may lie before it on the path. */
    static Optional<Path> findNbconvert() {
        return Stream.concat(
                        Stream.of("/usr/bin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)))
                .map(folder -> Path.of(folder, "jupyter-nbconvert"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Kernel install(Path nbconvert, Path jar, Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("share/kernels/java"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(folder.resolve("kernel.json"), """
                {"argv": ["%s", "-Djava.awt.headless=true", "-jar", "%s", "{connection_file}"],
                 "display_name": "Java", "language": "java", "interrupt_mode": "message"}
                """.formatted(java, jar.toAbsolutePath()));
        return new Kernel(nbconvert, home);
    }

    /**
     * {@return the notebook with its outputs}
     *
     * <p>The start of a kernel is flaky: it is tried again, each time with more patience.
     *
     * @param notebook run in its own folder
     */
    Path execute(Path notebook) throws IOException, InterruptedException {
        Path result = home.resolve(notebook.getFileName().toString());
        String said = "";
        for (int i = 0; i < START_S.length && !Files.exists(result); i++) {
            said = nbconvert(notebook, START_S[i]);
        }
        if (!Files.exists(result)) {
            throw new IOException(notebook + " did not run:\n" + said);
        }
        return result;
    }

    private String nbconvert(Path notebook, int startS) throws IOException, InterruptedException {
        Path log = home.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        nbconvert.toString(),
                        "--to",
                        "notebook",
                        "--execute",
                        "--ExecutePreprocessor.startup_timeout=" + startS,
                        "--ExecutePreprocessor.timeout=240",
                        "--output-dir",
                        home.toString(),
                        notebook.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JUPYTER_PATH", home.resolve("share").toString());
        builder.environment().put("JUPYTER_CONFIG_DIR", home.resolve("config").toString());
        builder.environment().put("JUPYTER_DATA_DIR", home.resolve("data").toString());
        builder.environment().put("JUPYTER_RUNTIME_DIR", home.resolve("runtime").toString());
        builder.environment().put("IPYTHONDIR", home.resolve("ipython").toString());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MIN, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}

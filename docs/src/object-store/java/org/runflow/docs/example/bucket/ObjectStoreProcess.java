package org.runflow.docs.example.bucket;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** s3mock in a process of its own, on a port that the system chooses, with its files in a folder that goes with it. */
public final class ObjectStoreProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Tomcat started on ports \\d+ \\(https\\), (\\d+) \\(http\\)");

    private final Process process;
    private final Path files;
    private final URI address;

    private ObjectStoreProcess(Process process, Path files, URI address) {
        this.process = process;
        this.files = files;
        this.address = address;
    }

    /**
     * Starts it, and waits until it says that it is ready.
     *
     * @param jar of s3mock, with all it needs
     * @return the running process
     * @throws IOException when it does not start
     */
    public static ObjectStoreProcess start(Path jar) throws IOException {
        Path files = Files.createTempDirectory("object-store");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + files,
                        "-jar",
                        jar.toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.http-port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread reader = new Thread(() -> said.lines().forEach(rest -> {}), "object-store");
                reader.setDaemon(true);
                reader.start();
                return new ObjectStoreProcess(process, files, URI.create("http://127.0.0.1:" + ready.group(1)));
            }
        }
        delete(files);
        throw new IOException("'" + jar + "' did not become an object store:\n" + all);
    }

    /** {@return where it listens} */
    public URI address() {
        return address;
    }

    /** Ends it, waits until it writes no more, and deletes its files. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        delete(files);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

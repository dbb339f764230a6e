package org.runflow.docs.example.bucket;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An object store in a process of its own, which keeps everything in memory, on a port that the system chooses. */
public final class ObjectStoreProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Started .*Connector@.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final URI address;

    private ObjectStoreProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it, and waits until it says that it is ready.
     *
     * @param jar of s3proxy, with all it needs
     * @param folder for its settings
     * @return the running process
     * @throws IOException when it does not start
     */
    public static ObjectStoreProcess start(Path jar, Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
            s3proxy.authorization=none
            s3proxy.endpoint=http://127.0.0.1:0
            jclouds.provider=transient-nio2
            jclouds.identity=any
            jclouds.credential=any
            """);
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread reader = new Thread(() -> said.lines().forEach(rest -> {}), "object-store");
                reader.setDaemon(true);
                reader.start();
                return new ObjectStoreProcess(process, URI.create("http://127.0.0.1:" + ready.group(1)));
            }
        }
        throw new IOException("'" + jar + "' did not become an object store");
    }

    /** {@return where it listens} */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package org.runflow.io.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An object store in a process of its own, on a port of the system's choice, with all its files in one folder. */
final class ObjectStoreServer implements AutoCloseable {
    private final Process process;
    private final URI address;

    private ObjectStoreServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** A program that the build fetches from Maven Central, and how it says on which port it is ready. */
    enum Program {
        /** Keeps objects in files, and writes one in place. */
        S3MOCK("S3mock", "Tomcat started on ports \\d+ \\(https\\), (\\d+) \\(http\\)") {
            @Override
            List<String> arguments(Path folder) {
                return List.of(
                        "--server.address=127.0.0.1", "--server.port=0", "--com.adobe.testing.s3mock.http-port=0");
            }
        },
        /** Keeps objects in memory, and replaces one as a whole. */
        S3PROXY("S3proxy", "Started .*Connector@.*\\{127\\.0\\.0\\.1:(\\d+)}") {
            @Override
            List<String> arguments(Path folder) throws IOException {
                Path properties = Files.writeString(folder.resolve("s3proxy.properties"), """
                    s3proxy.authorization=none
                    s3proxy.endpoint=http://127.0.0.1:0
                    jclouds.provider=transient-nio2
                    jclouds.identity=any
                    jclouds.credential=any
                    """);
                return List.of("--properties", properties.toString());
            }
        };

        private final String title;
        private final Pattern ready;

        Program(String title, String ready) {
            this.title = title;
            this.ready = Pattern.compile(ready);
        }

        /** What it is told. */
        abstract List<String> arguments(Path folder) throws IOException;

        /** Where the build puts the program. */
        Path jar() {
            return Path.of(
                    System.getProperty("runflow.root", "../.."),
                    "runflow-io/s3/target/server",
                    title.toLowerCase(Locale.ROOT) + ".jar");
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** Starts a program and waits until it says that it is ready. Whatever it writes lies in the folder. */
    static ObjectStoreServer start(Program program, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                program.jar().toString()));
        command.addAll(program.arguments(folder));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher ready = program.ready.matcher(line);
            if (ready.find()) {
                Thread reader = new Thread(() -> said.lines().forEach(rest -> {}), "object-store-output");
                reader.setDaemon(true);
                reader.start();
                return new ObjectStoreServer(process, URI.create("http://127.0.0.1:" + ready.group(1)));
            }
        }
        throw new IOException("the object store did not start:\n" + all);
    }

    URI address() {
        return address;
    }

    /** A client that sends what this server understands: no checksums after the content. */
    static S3Client client(URI address, ExecutionInterceptor... interceptors) {
        return S3Client.builder()
                .overrideConfiguration(client -> List.of(interceptors).forEach(client::addExecutionInterceptor))
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .serviceConfiguration(
                        service -> service.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** Ends it, and waits until it writes no more. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

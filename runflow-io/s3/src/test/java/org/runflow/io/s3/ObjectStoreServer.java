package org.runflow.io.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An object store in a process of its own, on a port of the system's choice. It keeps everything in memory. */
final class ObjectStoreServer implements AutoCloseable {
    /** Where the build puts the program. */
    static final Path JAR =
            Path.of(System.getProperty("runflow.root", "../.."), "runflow-io/s3/target/server/s3proxy.jar");

    private static final Pattern READY = Pattern.compile("Started .*Connector@.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final URI address;

    private ObjectStoreServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the program and waits until it says that it is ready. */
    static ObjectStoreServer start(Path folder) throws IOException {
        Path properties = Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.authorization=none
                s3proxy.endpoint=http://127.0.0.1:0
                jclouds.provider=transient-nio2
                jclouds.identity=any
                jclouds.credential=any
                """);
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        properties.toString()))
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher ready = READY.matcher(line);
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

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

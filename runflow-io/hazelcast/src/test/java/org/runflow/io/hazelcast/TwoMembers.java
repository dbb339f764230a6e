package org.runflow.io.hazelcast;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.internal.InternalFutures;
import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.HazelcastInstance;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.locationtech.jts.geom.Geometry;
import org.runflow.io.spread.RemoteWork;
import org.runflow.race.scenario.Sweep;

/** A cluster of two members, each a process on the loopback, and a client of it in this one. */
final class TwoMembers implements AutoCloseable {
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final List<Process> processes = new ArrayList<>();
    private final HazelcastInstance client;

    TwoMembers(Path folder) throws IOException {
        String name = "runflow-" + UUID.randomUUID();
        List<String> addresses = new ArrayList<>();
        try {
            for (int member = 0; member < 2; member++) {
                addresses.add(start(name, folder.resolve("address-" + member), addresses));
            }
            this.client = HazelcastClient.newHazelcastClient(client(name, addresses));
        } catch (IOException | RuntimeException e) {
            processes.forEach(Process::destroyForcibly);
            throw e;
        }
    }

    private static ClientConfig client(String cluster, List<String> addresses) {
        ClientConfig config = new ClientConfig().setClusterName(cluster);
        config.setProperty("hazelcast.logging.type", "none");
        config.getConnectionStrategyConfig().getConnectionRetryConfig().setClusterConnectTimeoutMillis(120_000);
        addresses.forEach(config.getNetworkConfig()::addAddress);
        return config;
    }

    private String start(String cluster, Path addressFile, List<String> others) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                MemberMain.class.getName(),
                cluster,
                addressFile.toString()));
        command.addAll(others);
        Path output = addressFile.resolveSibling(addressFile.getFileName() + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        processes.add(process);
        await(addressFile, process, output);
        return Files.readString(addressFile);
    }

    /** Waits for a file, as long as the process that is to write it lives. */
    private static void await(Path file, Process writer, Path output) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!Files.exists(file)) {
            if (!writer.isAlive() || System.nanoTime() > end) {
                throw new IOException("no member came up: " + Files.readString(output));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The jars that a member needs, and the tests' own jobs. */
    private static String classPath() {
        return Stream.of(
                        MemberMain.class,
                        HazelcastSpread.class,
                        HazelcastInstance.class,
                        RemoteWork.class,
                        Sweep.class,
                        ImmutableSet.class,
                        InternalFutures.class,
                        Geometry.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class,
                        Jdk8Module.class,
                        JavaTimeModule.class,
                        CSVFormat.class)
                .map(TwoMembers::placeOf)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    HazelcastInstance client() {
        return client;
    }

    List<Long> pids() {
        return processes.stream().map(Process::pid).toList();
    }

    /** Ends a member without warning, and waits until it is gone. */
    void kill(long pid) {
        Process process = processes.stream()
                .filter(candidate -> candidate.pid() == pid)
                .findFirst()
                .orElseThrow();
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        client.shutdown();
        processes.forEach(process -> process.destroyForcibly().onExit().join());
    }
}

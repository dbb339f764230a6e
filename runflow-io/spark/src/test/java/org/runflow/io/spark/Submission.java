package org.runflow.io.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.internal.InternalFutures;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.locationtech.jts.geom.Geometry;
import org.runflow.io.spread.RemoteWork;
import org.runflow.race.scenario.Sweep;

/**
 * Submits an application to a cluster of two workers on the loopback, with an executor each in a process of its own. The driver is a process, too, started as {@code bin/spark-submit} does. The cluster has nothing
 * but Spark's own jars; ours are sent by Spark.
 */
final class Submission {
    /** What {@code bin/spark-submit} asks of Java 17 for its driver; executors are given it by Spark. */
    private static final List<String> OPENS = Stream.of(
                    "java.lang",
                    "java.lang.invoke",
                    "java.lang.reflect",
                    "java.io",
                    "java.net",
                    "java.nio",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "sun.nio.ch",
                    "sun.nio.cs",
                    "sun.security.action",
                    "sun.util.calendar")
            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
            .toList();

    /** Those of a distribution of Spark, laid out by the module {@code tools}. */
    private static final Path JARS_OF_SPARK = Path.of("tools", "target", "jars").toAbsolutePath();

    private static final List<Class<?>> SUBMITTED = List.of(
            SparkSpread.class,
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
            CSVFormat.class);

    private final Path folder;
    private final Path log;

    private Submission(Path folder) {
        this.folder = folder;
        this.log = folder.resolve("driver.log");
    }

    /** Runs {@link DriverMain} to its end in a folder. */
    static void run(Path folder) throws IOException, InterruptedException {
        assertThat(JARS_OF_SPARK)
                .as("jars that runflow-io/spark/tools lays out: use 'mvn verify' from the root")
                .isNotEmptyDirectory();
        Path home = Files.createDirectory(folder.resolve("spark"));
        Path jars = Files.createSymbolicLink(home.resolve("jars"), JARS_OF_SPARK);
        try {
            new Submission(folder).start(home);
        } finally {
            Files.delete(jars);
        }
    }

    private void start(Path home) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPENS);
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", home + "/jars/*"));
        command.add("org.apache.spark.deploy.SparkSubmit");
        command.addAll(List.of("--master", "local-cluster[2,1,512]", "--class", DriverMain.class.getName()));
        command.addAll(List.of("--jars", submitted()));
        for (String setting : List.of(
                "spark.driver.userClassPathFirst=true",
                "spark.executor.userClassPathFirst=true",
                "spark.executor.memory=512m",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "spark.driver.host=127.0.0.1",
                "spark.driver.bindAddress=127.0.0.1",
                "spark.master.rest.enabled=false",
                "spark.network.timeout=600s",
                "spark.worker.timeout=600",
                "spark.ui.enabled=false")) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(List.of(jarOf(DriverMain.class).toString(), folder.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.toString());
        await(builder.start());
    }

    private void await(Process driver) throws IOException, InterruptedException {
        try {
            if (!driver.waitFor(8, TimeUnit.MINUTES) || driver.exitValue() != 0) {
                throw new AssertionError("the application did not come to its end\n" + logs());
            }
        } finally {
            driver.descendants().forEach(ProcessHandle::destroyForcibly);
            driver.destroyForcibly().waitFor();
        }
    }

    /** The last lines of the driver and of each executor. */
    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Submission::isLog).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                logs.append(file).append('\n');
                lines.subList(Math.max(0, lines.size() - 60), lines.size())
                        .forEach(line -> logs.append(line).append('\n'));
            }
        }
        return logs.toString();
    }

    private static boolean isLog(Path file) {
        return file.endsWith("driver.log") || file.endsWith("stderr");
    }

    private String submitted() throws IOException {
        List<String> jars = new ArrayList<>();
        for (Class<?> type : SUBMITTED) {
            jars.add(jarOf(type).toString());
        }
        return String.join(",", jars);
    }

    /** The jar that a class is in, or one that is made of the folder it is in. */
    private Path jarOf(Class<?> type) throws IOException {
        Path place = placeOf(type);
        return Files.isDirectory(place) ? zipped(place, folder.resolve(type.getSimpleName() + ".jar")) : place;
    }

    /** Makes a jar of all files below a folder. */
    static Path zipped(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, zip);
            }
        }
        return jar;
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.runflow.docs.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.docs.Checkout;

/** Programs from Maven Central that the build has laid out below docs/tools, and a local repository with the jars just built. */
public final class Tools {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Path TARGET = Checkout.root().resolve("docs/target");

    private Tools() {}

    /** {@return why scripts cannot be run by JBang here; absent when they can} */
    public static Optional<String> whyNoJBang() throws IOException {
        if (jars("jbang").isEmpty()) {
            return Optional.of("docs/tools has not been built: use 'mvn verify' from the root");
        }
        for (String module : List.of("runflow-core", "runflow-io", "runflow-report")) {
            if (!Files.exists(jarOf(module))) {
                return Optional.of("there is no jar of " + module + ": use 'mvn verify', not 'mvn test'");
            }
        }
        return Files.exists(Path.of("/bin/bash")) ? Optional.empty() : Optional.of("there is no bash here");
    }

    /** {@return the jar of the Java kernel; absent when docs/tools has not been built} */
    public static Optional<Path> kernel() throws IOException {
        return jars("kernel").stream().findFirst();
    }

    /**
     * {@return what the environment of JBang needs: its jars, a folder of its own, and a local repository with the jars just built, beside which
     * that of the user serves as a remote one, so that nothing of ours is ever installed there}
     */
    public static Map<String, String> jbangEnvironment() throws IOException {
        Path repository = layOutRepository();
        Path folder = Files.createDirectories(TARGET.resolve("jbang"));
        Path users =
                Path.of(System.getProperty("runflow.repository", System.getProperty("user.home") + "/.m2/repository"));
        Files.writeString(folder.resolve("jbang.properties"), "run.repos=users=" + users.toUri() + "\n");
        return Map.of(
                "JBANG_LIB", toolsFolder("jbang").toString(),
                "JBANG_DIR", folder.toString(),
                "JBANG_REPO", repository.toString());
    }

    private static Path layOutRepository() throws IOException {
        Path repository = TARGET.resolve("repository");
        put(repository, "runflow-parent", Checkout.root().resolve("pom.xml"), "pom");
        for (String module : List.of("runflow-core", "runflow-io", "runflow-report")) {
            put(repository, module, Checkout.root().resolve(module).resolve("pom.xml"), "pom");
            put(repository, module, jarOf(module), "jar");
        }
        return repository;
    }

    private static void put(Path repository, String artifact, Path file, String type) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve("org/runflow").resolve(artifact).resolve(VERSION));
        Files.copy(
                file,
                folder.resolve(artifact + "-" + VERSION + "." + type),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static Path jarOf(String module) {
        return Checkout.root().resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
    }

    private static Path toolsFolder(String name) {
        return Checkout.root().resolve("docs/tools/target").resolve(name);
    }

    private static List<Path> jars(String name) throws IOException {
        Path folder = toolsFolder(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}

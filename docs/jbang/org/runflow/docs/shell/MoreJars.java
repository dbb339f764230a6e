package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Jars that few commands need, in the folder that the property {@code runflow.jars} names. On the class path each process would open all of them, as soon as it looks for a class that is nowhere. */
final class MoreJars {
    private MoreJars() {}

    /** Lets this thread find services in them. */
    static void use() {
        // a library behind some of them would tell that nobody reads its log
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Path folder = Path.of(System.getProperty("runflow.jars", ""));
        if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : found) {
                jars.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the jars of '" + folder + "' cannot be listed", e);
        }
        Thread.currentThread()
                .setContextClassLoader(new URLClassLoader(jars.toArray(URL[]::new), MoreJars.class.getClassLoader()));
    }
}

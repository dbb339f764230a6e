package org.runflow.io.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.spread.WireJob;
import org.runflow.io.spread.WireJobs;
import org.runflow.spread.Job;

/** Jobs that tell what executors do. */
public final class TestJobs implements WireJobs {
    /** The item of {@link Squares} that waits. */
    static final int HELD = 5;

    /** Made by executors. */
    public TestJobs() {}

    /** Where executors write down what they do. */
    public record Folder(String path) {}

    /** A number. */
    public record Count(int value) {}

    /** The square of a number, and the process that made it. */
    public record Answer(int value, long pid) {}

    /** The name of a resource. */
    public record Resource(String name) {}

    /** Whether an executor has it. */
    public record Seen(boolean seen) {}

    /**
     * The square of each number, none for negative ones. Nothing is answered before two processes are at work, and {@link #HELD} is not before there is a file
     * {@code go}.
     */
    static final class Squares implements Job<Folder, Count, Answer> {
        @Override
        public String name() {
            return "squares";
        }

        @Override
        public Function<Count, Answer> on(Folder folder) {
            return number -> square(Path.of(folder.path), number.value);
        }

        private static Answer square(Path folder, int number) {
            if (number < 0) {
                throw new IllegalArgumentException("no square of " + number);
            }
            long pid = ProcessHandle.current().pid();
            try {
                Files.writeString(
                        folder.resolve("worked-" + pid),
                        number + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                while (atWork(folder) < 2) {
                    LockSupport.parkNanos(10_000_000);
                }
                if (number == HELD) {
                    hold(folder, pid);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Answer(number * number, pid);
        }

        private static long atWork(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().startsWith("worked-"))
                        .count();
            }
        }

        private static void hold(Path folder, long pid) throws IOException {
            Files.createFile(folder.resolve("holding-" + pid));
            while (!Files.exists(folder.resolve("go"))) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** Whether executors have a resource in one of their jars. */
    static final class Sees implements Job<Folder, Resource, Seen> {
        @Override
        public String name() {
            return "sees";
        }

        @Override
        public Function<Resource, Seen> on(Folder folder) {
            return resource ->
                    new Seen(Thread.currentThread().getContextClassLoader().getResource(resource.name) != null);
        }
    }

    @Override
    public List<WireJob<?, ?, ?>> jobs() {
        return List.of(
                new WireJob<>(new Squares(), codec(Folder.class), codec(Count.class), codec(Answer.class)),
                new WireJob<>(new Sees(), codec(Folder.class), codec(Resource.class), codec(Seen.class)));
    }

    private static <T> JsonCodec<T> codec(Class<T> type) {
        return new JsonCodec<>(type, "1.0.0");
    }
}

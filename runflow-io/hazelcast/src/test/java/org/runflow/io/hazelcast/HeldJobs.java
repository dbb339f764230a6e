package org.runflow.io.hazelcast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.spread.WireJob;
import org.runflow.io.spread.WireJobs;
import org.runflow.spread.Job;

/** A job that writes down who works on which item, and whose item {@link #HELD} waits until a file tells it to go on. */
public final class HeldJobs implements WireJobs {
    static final int HELD = 5;

    /** Made by members. */
    public HeldJobs() {}

    /** Where it is written down. */
    public record Folder(String path) {}

    /** A number. */
    public record Count(int value) {}

    /** A number that the job makes of another one, and who did. */
    public record Answer(int value, long pid) {}

    /** The square of each number; none for negative ones. */
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
                if (number == HELD) {
                    hold(folder, pid);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Answer(number * number, pid);
        }

        private static void hold(Path folder, long pid) throws IOException {
            Files.createFile(folder.resolve("holding-" + pid));
            while (!Files.exists(folder.resolve("go"))) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    @Override
    public List<WireJob<?, ?, ?>> jobs() {
        return List.of(new WireJob<>(
                new Squares(),
                new JsonCodec<>(Folder.class, "1.0.0"),
                new JsonCodec<>(Count.class, "1.0.0"),
                new JsonCodec<>(Answer.class, "1.0.0")));
    }
}

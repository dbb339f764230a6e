package org.runflow.io.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Finds processes by the mark in their environment, which all they start inherit; only where the system shows it, as Linux does. */
final class Marks {
    private static final Path PROC = Path.of("/proc");
    private static final int MOST_BYTES = 1 << 22;

    private final boolean shown;

    private Marks(boolean shown) {
        this.shown = shown;
    }

    /** {@return those that this system shows} */
    static Marks ofSystem() {
        return new Marks(Files.isReadable(PROC.resolve("self/environ")));
    }

    /** {@return none, as on macOS and Windows} */
    static Marks hidden() {
        return new Marks(false);
    }

    /** {@return a new mark; that of a process which itself was started so stands before it, so that the outer one finds everything, too} */
    static String next() {
        String outer = System.getenv(ProcessEnvironment.MARK);
        String own = UUID.randomUUID().toString();
        return outer == null || outer.isEmpty() ? own : outer + "/" + own;
    }

    /** {@return the processes that carry the mark, or one that begins with it} */
    Set<ProcessHandle> find(String mark) {
        Set<ProcessHandle> found = new HashSet<>();
        if (!shown) {
            return found;
        }
        byte[] wanted = (ProcessEnvironment.MARK + "=" + mark).getBytes(StandardCharsets.UTF_8);
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (carries(process.resolve("environ"), wanted)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            System.getLogger(Marks.class.getName())
                    .log(System.Logger.Level.WARNING, "processes cannot be listed in " + PROC, e);
        }
        return found;
    }

    /** {@return whether it has ended and only waits to be noticed by its parent} */
    static boolean isGhost(ProcessHandle process) {
        try {
            String stat = Files.readString(PROC.resolve(process.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'Z' || state == 'X';
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** What may not be read belongs to somebody else, and what is gone to nobody. */
    private static boolean carries(Path environment, byte[] wanted) {
        try (InputStream in = Files.newInputStream(environment)) {
            return holds(in.readNBytes(MOST_BYTES), wanted);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean holds(byte[] environment, byte[] wanted) {
        int start = 0;
        for (int end = 0; end <= environment.length; end++) {
            if (end == environment.length || environment[end] == 0) {
                int after = start + wanted.length;
                boolean begins = after <= end && Arrays.equals(environment, start, after, wanted, 0, wanted.length);
                if (begins && (after == end || environment[after] == '/')) {
                    return true;
                }
                start = end + 1;
            }
        }
        return false;
    }
}

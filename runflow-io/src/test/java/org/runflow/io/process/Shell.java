package org.runflow.io.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Real processes for tests. */
final class Shell {
    private Shell() {}

    /** A script that finds its arguments in $1, $2 and so on. */
    static ProcessSpec script(String script, Object... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return ProcessSpec.of(command);
    }

    static ProcessResult run(ProcessSpec spec) {
        return ProcessSupervisor.run(spec, ProcessListener.none(), () -> false);
    }

    /** Runs it and cancels it as soon as it has said this line. */
    static ProcessResult runUntilSaid(ProcessSpec spec, String line) {
        CountDownLatch said = new CountDownLatch(1);
        ProcessListener listener = new ProcessListener() {
            @Override
            public void line(OutputLine printed) {
                if (printed.text().equals(line)) {
                    said.countDown();
                }
            }
        };
        return ProcessSupervisor.run(spec, listener, () -> said.getCount() == 0);
    }

    /** Whether a process is there and does more than wait to be noticed. */
    static boolean isRunning(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }
        String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
        return text.charAt(text.lastIndexOf(')') + 2) != 'Z';
    }
}

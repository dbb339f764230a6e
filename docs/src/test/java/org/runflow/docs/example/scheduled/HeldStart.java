package org.runflow.docs.example.scheduled;

import java.nio.file.Path;
import org.runflow.io.process.ProcessSpec;
import org.runflow.io.process.ProcessStage;

/** A start in a process of its own, whose program holds on at the tower until a file is gone. */
final class HeldStart {
    private static final String SCRIPT = """
        if grep -q '^tower' in.csv && [ -e "$1" ]; then
            : > "$1.reached"
            while [ -e "$1" ]; do sleep 0.1; done
        fi
        { echo '%s'; awk -F, -v OFS=, 'NR > 1 { n++; s += $4 } END { print $1, $2, n, 0, 0, s }' in.csv; } > out.csv
        """.formatted(Analysis.HEADER);

    private HeldStart() {}

    static ProcessStage program(Path hold) {
        return Analysis.of(ProcessSpec.of("sh", "-c", SCRIPT, "sh", "{hold}")).place("hold", hold);
    }

    public static void main(String[] args) throws Exception {
        Start start = new Scheduled(Path.of(args[0]), program(Path.of(args[1]))).start();
        System.exit(start.exit());
    }
}

package org.runflow.docs.example.scheduled;

import java.time.Duration;
import org.runflow.io.process.ProcessSpec;
import org.runflow.io.process.ProcessStage;

/** The program of somebody else: awk goes through the rows of a file and writes one line about them. */
final class Analysis {
    /** What the program writes, and the merger expects. */
    static final String HEADER = "instrument,day,readings,lowest,highest,sum";

    static final String INPUT = "in.csv";

    private static final String PROGRAM = """
        BEGIN { FS = ","; OFS = ","; print "%s" > "out.csv" }
        NR > 1 {
            n++; sum += $4
            if (n == 1 || $4 < lowest) lowest = $4
            if (n == 1 || $4 > highest) highest = $4
            instrument = $1; day = $2
        }
        END { print instrument, day, n, lowest, highest, sum > "out.csv" }
        """.replace("%s", HEADER);

    private Analysis() {}

    static ProcessStage awk() {
        return of(ProcessSpec.of("awk", PROGRAM, INPUT));
    }

    /** A program that reads {@code in.csv} and writes {@code out.csv} in the folder it is started in. */
    static ProcessStage of(ProcessSpec program) {
        return ProcessStage.of(program.environment("LC_ALL", "C").timeout(Duration.ofMinutes(5)))
                .output("out.csv", "text/csv")
                .home(Scheduled.HOME);
    }
}

package org.runflow.io.race.read;

/** Counts the runners of an event with a wave and without: either all have one or none has. */
final class WaveCount {
    private int with;
    private int without;
    private int firstWithout;

    void count(int line, boolean hasWave) {
        if (hasWave) {
            with++;
        } else {
            firstWithout = without == 0 ? line : firstWithout;
            without++;
        }
    }

    boolean any() {
        return with > 0;
    }

    void judge(InputFile file) {
        if (with > 0 && without > 0) {
            file.problem(
                    firstWithout,
                    "wave",
                    "",
                    "is empty in " + without + " of " + (with + without)
                            + " rows, here first; either every runner of an event has a wave or none");
        }
    }
}

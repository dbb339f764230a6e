package org.runflow.io.race;

import java.nio.file.Path;
import org.runflow.io.race.read.AdviceReader;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Advice;

/** A file that says what advice is asked about: what may move, what must be kept, and what should be small. */
public final class AdviceFile {
    private AdviceFile() {}

    /**
     * Reads a problem and checks it completely.
     *
     * @param file a JSON file
     * @param race the race
     * @param day name of a day, which the file must name, too
     * @return the problem, which {@link Advice#solve} takes
     * @throws org.runflow.error.InvalidInputException if there is anything wrong with it; carries all problems by line
     * @throws IllegalArgumentException if the race has no such day
     */
    public static Advice open(Path file, Race race, String day) {
        return new AdviceReader(file, race, day).read();
    }
}

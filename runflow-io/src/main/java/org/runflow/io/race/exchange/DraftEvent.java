package org.runflow.io.race.exchange;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.runflow.race.scenario.ExpectedField;

/**
 * An event of which little more than the course is known. Immutable.
 *
 * @param name its name
 * @param gpx the file of its track
 * @param start its gun on the clock of the race
 * @param participants how many are expected; 1,000 where nobody tells
 * @param told whether somebody told that number
 * @param finish what is known of their times and waves, given the field of the course's length
 * @param finishTold whether somebody told their times
 * @param runners a runners file that takes the place of an expected field, absent when there is none
 */
public record DraftEvent(
        String name,
        Path gpx,
        LocalDateTime start,
        int participants,
        boolean told,
        UnaryOperator<ExpectedField> finish,
        boolean finishTold,
        Optional<Path> runners) {
    private static final int USUAL = 1000;

    /**
     * Begins with a thousand expected runners at the usual times.
     *
     * @param name its name
     * @param gpx the file of its track
     * @param start its gun on the clock of the race
     * @return the event
     */
    public static DraftEvent of(String name, Path gpx, LocalDateTime start) {
        return new DraftEvent(name, gpx, start, USUAL, false, UnaryOperator.identity(), false, Optional.empty());
    }

    /**
     * Tells how many are expected.
     *
     * @param count 1 to {@link ExpectedField#MOST}; judged when the draft is written
     * @return the event
     */
    public DraftEvent expecting(int count) {
        return new DraftEvent(name, gpx, start, count, true, finish, finishTold, runners);
    }

    /**
     * Tells net times: a quarter of the runners is faster than the first, half than the second, three quarters than the third.
     *
     * @param fastS first quartile, seconds
     * @param medianS median, seconds
     * @param slowS third quartile, seconds; all three are judged when the draft is written
     * @return the event
     */
    public DraftEvent finishingInS(double fastS, double medianS, double slowS) {
        return with(field -> field.finishS(fastS, medianS, slowS), true);
    }

    /**
     * Lets them start in equal waves.
     *
     * @param count how many waves
     * @param gapS seconds from one planned start to the next; both are judged when the draft is written
     * @return the event
     */
    public DraftEvent inWaves(int count, double gapS) {
        return with(field -> field.waves(count, gapS), finishTold);
    }

    private DraftEvent with(UnaryOperator<ExpectedField> more, boolean timesTold) {
        UnaryOperator<ExpectedField> before = finish;
        return new DraftEvent(
                name, gpx, start, participants, told, field -> more.apply(before.apply(field)), timesTold, runners);
    }

    /**
     * Takes real runners instead of expected ones.
     *
     * @param file a runners file as a race folder has it; it is copied as it is, with the file of splits of this event beside it
     * @return the event
     */
    public DraftEvent withRunners(Path file) {
        return new DraftEvent(name, gpx, start, participants, told, finish, finishTold, Optional.of(file));
    }
}

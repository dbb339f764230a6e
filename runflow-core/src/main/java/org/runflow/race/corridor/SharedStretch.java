package org.runflow.race.corridor;

import java.util.Optional;
import org.runflow.race.model.FlowDirection;

/**
 * A stretch of road that two courses share, or one course with itself, in one direction: a window of each, and which of their places lie side by side.
 * Immutable.
 */
public final class SharedStretch {
    private final String leadingEvent;
    private final String otherEvent;
    private final FlowDirection direction;
    private final Links links;

    SharedStretch(String leadingEvent, String otherEvent, FlowDirection direction, Links links) {
        this.leadingEvent = leadingEvent;
        this.otherEvent = otherEvent;
        this.direction = direction;
        this.links = links;
    }

    /** {@return the event earlier in the order of columns} */
    public String leadingEvent() {
        return leadingEvent;
    }

    /** {@return where its window begins, kilometres} */
    public double fromKm() {
        return links.leadingFromM() / 1000;
    }

    /** {@return where its window ends} */
    public double toKm() {
        return links.leadingToM() / 1000;
    }

    /** {@return the other event, or the same} */
    public String otherEvent() {
        return otherEvent;
    }

    /** {@return where the other window begins, kilometres of that event} */
    public double otherFromKm() {
        return links.otherFromM() / 1000;
    }

    /** {@return where the other window ends} */
    public double otherToKm() {
        return links.otherToM() / 1000;
    }

    /** {@return whether the two run the same way} */
    public FlowDirection direction() {
        return direction;
    }

    /** {@return the length of the leading window in metres} */
    public double lengthM() {
        return links.leadingToM() - links.leadingFromM();
    }

    /**
     * The place of the other course beside one of the leading course.
     *
     * @param km kilometre of the leading event
     * @return kilometre of the other, or empty outside the window
     */
    public Optional<Double> otherKmAt(double km) {
        return km >= fromKm() && km <= toKm()
                ? Optional.of(links.otherAt(within(km, links.leadingFromM(), links.leadingToM())) / 1000)
                : Optional.empty();
    }

    /**
     * The place of the leading course beside one of the other course.
     *
     * @param km kilometre of the other event
     * @return kilometre of the leading, or empty outside the window
     */
    public Optional<Double> leadingKmAt(double km) {
        return km >= otherFromKm() && km <= otherToKm()
                ? Optional.of(links.leadingAt(within(km, links.otherFromM(), links.otherToM())) / 1000)
                : Optional.empty();
    }

    /** Metres of a kilometre of a window; a thousand times the kilometre of an end may lie beside it. */
    private static double within(double km, double fromM, double toM) {
        return Math.min(toM, Math.max(fromM, 1000 * km));
    }

    Links links() {
        return links;
    }

    @Override
    public String toString() {
        return "SharedStretch[" + leadingEvent + " " + fromKm() + " to " + toKm() + " km, " + otherEvent + " "
                + otherFromKm() + " to " + otherToKm() + " km, " + direction + "]";
    }
}

package org.runflow.error;

/** A value that must not change has another digest than it was given: whatever is computed from it would be kept under a wrong key. */
public final class ValueChangedException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final String value;

    private ValueChangedException(String stage, String value, String message) {
        super(
                message
                        + ". [Hint: make values of immutable lists and maps, as by List.copyOf in the constructor of a record]");
        this.stage = stage;
        this.value = value;
    }

    /**
     * The value was whole when a stage began, and is not any more.
     *
     * @param stage path of the stage
     * @param value path of what it read
     * @return the exception
     */
    public static ValueChangedException by(String stage, String value) {
        return new ValueChangedException(stage, value, stage + " changed its input " + value);
    }

    /**
     * The value was not whole any more when a stage was about to read it.
     *
     * @param stage path of the stage
     * @param value path of what it was to read
     * @return the exception
     */
    public static ValueChangedException before(String stage, String value) {
        return new ValueChangedException(
                stage, value, value + " had changed before " + stage + " read it, while no stage was reading it");
    }

    /**
     * What a run was given is not what it was when the run began.
     *
     * @param stage path of a stage that read it
     * @param value path of the input
     * @return the exception
     */
    public static ValueChangedException since(String stage, String value) {
        return new ValueChangedException(
                stage,
                value,
                "input " + value + " is another than when the run began, changed by " + stage
                        + " or by the caller, so what " + stage + " has computed is not kept");
    }

    /** {@return path of the stage that read it} */
    public String stage() {
        return stage;
    }

    /** {@return path of what has changed} */
    public String value() {
        return value;
    }
}

package org.runflow.inventory;

/** What one side holds of a coordinate: something, nothing, or nobody can tell. */
public sealed interface SideStatus {
    /**
     * It holds files.
     *
     * @param files how many, at least 1
     * @param bytes length of all together
     */
    record Present(int files, long bytes) implements SideStatus {}

    /** It was looked at and holds nothing. */
    record Absent() implements SideStatus {}

    /**
     * It could not be looked at, at least in part.
     *
     * @param reason why
     */
    record Unknown(String reason) implements SideStatus {}

    /** {@return whether it holds files, as far as is known} */
    default boolean isPresent() {
        return this instanceof Present;
    }

    /** {@return whether it certainly holds nothing} */
    default boolean isAbsent() {
        return this instanceof Absent;
    }
}

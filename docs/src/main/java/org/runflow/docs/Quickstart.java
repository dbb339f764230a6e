package org.runflow.docs;

/** Quickstart. */
public final class Quickstart {
    private Quickstart() {}

    /** Runs. */
    public static void main(String[] args) {
        System.out.println("race " + System.getProperty("runflow.race"));
    }
}

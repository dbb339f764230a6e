package org.runflow.race.corridor;

/**
 * A piece of one course between two cuts.
 *
 * @param event whose course
 * @param fromM metres of the course where it begins
 * @param toM where it ends
 */
record Piece(String event, double fromM, double toM) {
    double middleM() {
        return (fromM + toM) / 2;
    }

    boolean holds(double metres) {
        return metres >= fromM && metres < toM;
    }
}

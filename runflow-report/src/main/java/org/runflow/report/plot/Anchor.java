package org.runflow.report.plot;

/** Which part of a text stands at its place. */
enum Anchor {
    START,
    MIDDLE,
    END
}

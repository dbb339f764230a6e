/**
 * A pipeline that something starts every quarter of an hour: files of instruments are translated, analysed by a program, merged by month; what has served is let
 * go of. {@code mvn -q -Pexample -Drunflow.example=scheduled -Drunflow.workspace=DIR}
 */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.example.scheduled;

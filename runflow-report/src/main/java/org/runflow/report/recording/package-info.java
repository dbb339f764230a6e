/** What sensors have recorded, for people: charts, a page per recording, coverage of many. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.recording;

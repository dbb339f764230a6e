/** What the reports of all subjects share: a day as they see it, and its words, times and numbers. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.day;

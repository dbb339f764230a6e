/** The pages of a day and of all days, put together of the sections of all subjects. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race.page;

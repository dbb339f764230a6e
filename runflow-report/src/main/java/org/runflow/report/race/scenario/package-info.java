/** What start plans do and which is best, for people: reports and pages. */
@NullMarked
package org.runflow.report.race.scenario;

import org.jspecify.annotations.NullMarked;

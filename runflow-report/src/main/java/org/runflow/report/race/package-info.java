/** Reports of a race: the ways in. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.race;

/** The race model: days, events, fields of runners, segments with passes, and the settings of an analysis. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.model;

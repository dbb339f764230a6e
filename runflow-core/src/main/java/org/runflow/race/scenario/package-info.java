/** Start plans by the thousand: what each does to density, flags and pairs, equal in every digit to the complete analysis. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.scenario;

/** What a sound race may still have wrong: figures that hardly any race has, with the likely cause. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race.check;

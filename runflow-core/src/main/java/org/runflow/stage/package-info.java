/** The typed steps between {@code from(…)} and {@code compute(…)}. Users chain them and rarely name them. */
@org.jspecify.annotations.NullMarked
package org.runflow.stage;

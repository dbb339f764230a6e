/** The cells of a day in Parquet. */
@NullMarked
package org.runflow.io.race.parquet;

import org.jspecify.annotations.NullMarked;

/** Rows in Parquet, with their summary in the footer. */
@NullMarked
package org.runflow.io.parquet;

import org.jspecify.annotations.NullMarked;

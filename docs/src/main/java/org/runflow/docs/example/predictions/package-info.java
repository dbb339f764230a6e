/** A small store of runs, results and predictions: three regressions over two datasets, compared. Knows nothing of races. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.example.predictions;

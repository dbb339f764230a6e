/** Work on the executors of a Spark cluster. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.spark;

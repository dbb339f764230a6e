/** The one seam for work on many items: on the calling thread, on the workers of an engine, or wherever an implementation takes it. */
@org.jspecify.annotations.NullMarked
package org.runflow.spread;

/** Jobs as bytes: what a cluster needs to carry them out in other processes. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.spread;

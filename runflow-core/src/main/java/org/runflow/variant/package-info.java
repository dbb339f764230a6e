/** Templates with alternatives, the variants they stand for, and studies that run them all. Knows nothing of races. */
@NullMarked
package org.runflow.variant;

import org.jspecify.annotations.NullMarked;

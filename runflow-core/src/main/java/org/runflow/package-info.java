/** The ten-minute API. */
@org.jspecify.annotations.NullMarked
package org.runflow;

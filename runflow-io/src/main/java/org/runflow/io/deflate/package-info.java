/** Compressed streams, opened without loss so that a compressor sees what is alike in them. */
@NullMarked
package org.runflow.io.deflate;

import org.jspecify.annotations.NullMarked;

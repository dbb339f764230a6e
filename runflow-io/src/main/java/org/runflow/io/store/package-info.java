/** Artifacts in a directory: immutable blobs, manifests, and the atomic files and locks they stand on. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.store;

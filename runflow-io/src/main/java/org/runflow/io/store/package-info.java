/** Artifacts in a directory: immutable blobs, manifests, packs of items, and the forms values have in them. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.store;

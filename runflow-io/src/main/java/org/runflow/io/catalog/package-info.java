/** Runs in a directory: their catalog, the pointers to them, and the folders of results that people look at. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.catalog;

/**
 * Files of folders as values: what lies there, with digests, read once. Stages get a {@link org.runflow.io.files.FileSet} and look at no folder;
 * content comes from a {@link org.runflow.io.files.FileRoot}, which checks it.
 */
@org.jspecify.annotations.NullMarked
package org.runflow.io.files;

/** What a run was made from: fingerprints of files, found again after they moved. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.source;

/**
 * What an engine keeps and where: artifacts and manifests. {@link org.runflow.store.ArtifactStore} is what an engine needs;
 * {@link org.runflow.store.EncodedStore} does everything a store of bytes has to do, above {@link org.runflow.store.BlobStorage} and
 * {@link org.runflow.store.ManifestStorage}, which is all that a directory or a bucket of objects implements.
 */
@org.jspecify.annotations.NullMarked
package org.runflow.store;

/** The example of recordings in an object store; compiled only where the module for it is built. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.example.bucket;

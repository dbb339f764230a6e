/** Results and runs in a bucket of an object store that speaks S3. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.s3;

/** What a run would do and why, and pictures of a pipeline. */
@org.jspecify.annotations.NullMarked
package org.runflow.plan;

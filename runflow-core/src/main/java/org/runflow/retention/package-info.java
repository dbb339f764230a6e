/** What may go: rules by which runs, results and files are let go of, and what they would take. Nothing here deletes anything. */
@org.jspecify.annotations.NullMarked
package org.runflow.retention;

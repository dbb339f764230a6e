/** A dashboard over recorded sensor runs: what lies elsewhere is looked at, fetched, extracted, analysed and shown, and later only what has changed. Knows nothing of races. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.example.recordings;

/** The forms in which races and their results lie in files: the resolved request, and what a workspace has to know of the results. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.race.form;

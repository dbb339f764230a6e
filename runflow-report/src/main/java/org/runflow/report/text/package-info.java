/** Texts and numbers as people read them. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.text;

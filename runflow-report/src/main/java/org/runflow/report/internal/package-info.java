/** What the reports share: numbers, times and foreign text as people read them. Not exported. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.internal;

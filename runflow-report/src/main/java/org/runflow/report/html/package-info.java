/** Reports as web pages that need no network: a day, and all days of a race. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.html;

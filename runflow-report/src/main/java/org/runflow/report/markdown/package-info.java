/** Reports as Markdown that reads well in a terminal and on the web. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.markdown;

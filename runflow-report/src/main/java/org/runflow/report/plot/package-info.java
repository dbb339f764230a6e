/** Charts: pictures of stored results as SVG or PNG, drawn without fonts, files or a desktop, the same bytes on every machine. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.plot;

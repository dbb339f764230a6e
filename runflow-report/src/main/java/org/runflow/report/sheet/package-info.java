/** What the reports of the library are written with: tables, sheets and small pages, as HTML, Markdown and CSV. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.sheet;

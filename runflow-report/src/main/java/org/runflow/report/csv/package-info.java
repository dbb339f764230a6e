/** Reports as tables for spreadsheets and programs: RFC 4180, UTF-8, a unit in every header. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.csv;

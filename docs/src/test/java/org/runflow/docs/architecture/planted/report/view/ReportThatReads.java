package org.runflow.docs.architecture.planted.report.view;

import org.runflow.io.Workspace;

/** Breaks a rule: a report that reads files. */
record ReportThatReads(Workspace workspace) {}

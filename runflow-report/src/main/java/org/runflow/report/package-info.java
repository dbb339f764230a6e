/** Reports. */
@org.jspecify.annotations.NullMarked
package org.runflow.report;

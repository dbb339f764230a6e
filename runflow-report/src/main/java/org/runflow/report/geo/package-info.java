/** Reports for maps. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.geo;

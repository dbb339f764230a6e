/** Where runs stand, for people: a table and a page. */
@org.jspecify.annotations.NullMarked
package org.runflow.report.inventory;

/** Where runs lie: coordinates with names, what two sides hold of them, how the sides differ, what to move, and what comes next. Pure: looks at no disk. */
@org.jspecify.annotations.NullMarked
package org.runflow.inventory;

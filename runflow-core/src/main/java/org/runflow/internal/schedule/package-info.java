/** Shares a bounded number of worker slots between stages and what they fan out. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.schedule;

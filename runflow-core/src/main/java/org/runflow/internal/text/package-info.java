/** Words for messages. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.text;

/** The one frozen JSON mapper and the codecs built on it. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.json;

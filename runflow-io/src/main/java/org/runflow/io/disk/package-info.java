/** What a workspace stands on: files that appear whole, locks of the operating system, the format that a directory is of. Nobody outside this module needs it. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.disk;

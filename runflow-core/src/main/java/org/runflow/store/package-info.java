/** What an engine keeps and where: artifacts, manifests and runs. The interfaces are the SPI; the in-memory classes implement it. */
@org.jspecify.annotations.NullMarked
package org.runflow.store;

/** Work on the members of a Hazelcast cluster. */
@org.jspecify.annotations.NullMarked
package org.runflow.io.hazelcast;

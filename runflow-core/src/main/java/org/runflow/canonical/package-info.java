/** The one canonical form of a value, from which its digest comes in every store. Depends on nothing else of Runflow. */
@org.jspecify.annotations.NullMarked
package org.runflow.canonical;

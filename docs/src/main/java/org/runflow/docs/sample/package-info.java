/** Makes the sample race: a fictional town, its courses, fields and posts, written as a race folder. The same seed gives the same bytes anywhere. */
@org.jspecify.annotations.NullMarked
package org.runflow.docs.sample;

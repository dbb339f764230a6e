/** Where runners pass the places at which people work, and when: pure functions over a race day. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.location;

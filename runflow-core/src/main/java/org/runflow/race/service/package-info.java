/** Level of service, rulebooks and the flags they raise. */
@org.jspecify.annotations.NullMarked
package org.runflow.race.service;

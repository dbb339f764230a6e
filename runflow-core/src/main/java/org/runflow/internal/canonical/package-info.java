/** Writes values in canonical form: by reflection for records, by their own hand for columnar classes. */
@org.jspecify.annotations.NullMarked
package org.runflow.internal.canonical;

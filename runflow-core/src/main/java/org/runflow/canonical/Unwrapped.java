package org.runflow.canonical;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that counts for nothing of its own where another record holds it: its components stand in the canonical form, and in JSON, as if
 * they were the other's, in its place. What several records have in common can so be one component without any digest or file showing it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Unwrapped {}

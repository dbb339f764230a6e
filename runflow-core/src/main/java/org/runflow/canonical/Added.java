package org.runflow.canonical;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an {@code Optional} component that a record got later: while it is empty it leaves no trace in the canonical form, so that values which do not
 * use it keep the digest they had before, and whatever was computed from them is found again. Ignored on components of other types.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Added {}

package org.runflow.io.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.NameTransformer;
import org.jspecify.annotations.Nullable;
import org.runflow.canonical.Unwrapped;

/** Lets records marked as unwrapped stand flat in the object of the record that holds them, as they do in its canonical form. */
final class UnwrappedParts extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable NameTransformer findUnwrappingNameTransformer(AnnotatedMember member) {
        return member.getRawType().isAnnotationPresent(Unwrapped.class) ? NameTransformer.NOP : null;
    }
}

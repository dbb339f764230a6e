package org.runflow.variant;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something to choose, once or several things that depend on each other. Immutable. */
interface Axis<T> {
    /** {@return every name that a choice along this axis may have, in order} */
    List<String> names();

    /** {@return how many ways there are to choose} */
    long count();

    /** {@return one of them, in lexicographic order} */
    Option<T> at(long index);

    /** {@return how many ways there are for each combination of what is chosen under some names; a name that such a way does not have is missing there} */
    Map<Map<String, Object>, Long> tally(Set<String> wanted);

    /** {@return what stands in a template} */
    List<TemplateChoice> described();
}

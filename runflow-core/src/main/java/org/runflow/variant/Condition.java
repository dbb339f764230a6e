package org.runflow.variant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which combinations of some choices are wanted. A variant that does not have all of them is always wanted. */
record Condition(List<String> reads, Predicate<? super Map<String, Object>> wanted) {
    Condition {
        reads = List.copyOf(reads);
    }

    boolean allows(Map<String, Object> choices) {
        Map<String, Object> read = new LinkedHashMap<>();
        for (String name : reads) {
            Object chosen = choices.get(name);
            if (chosen == null) {
                return true;
            }
            read.put(name, chosen);
        }
        return wanted.test(read);
    }
}

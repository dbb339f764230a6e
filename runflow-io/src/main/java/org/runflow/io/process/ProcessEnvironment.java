package org.runflow.io.process;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which environment variables a process gets.
 *
 * @param cleared whether it begins with none instead of those of this process
 * @param added by name; they replace inherited ones
 */
public record ProcessEnvironment(boolean cleared, SortedMap<String, String> added) {
    /** Names the variable by which everything is found that a process has started; it is set in any case. */
    public static final String MARK = "RUNFLOW_PROCESS";

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a name that is empty or holds {@code =}, a null character in a name or value, or the name {@link #MARK}
     */
    public ProcessEnvironment {
        added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
        added.forEach((name, value) -> {
            boolean wellFormed = !name.isEmpty() && name.indexOf('=') < 0 && (name + value).indexOf('\0') < 0;
            if (!wellFormed || name.equals(MARK)) {
                throw new IllegalArgumentException("'" + name + "' cannot be set in the environment of a process");
            }
        });
    }

    /** {@return the environment of this process} */
    public static ProcessEnvironment inherited() {
        return new ProcessEnvironment(false, new TreeMap<>());
    }

    ProcessEnvironment with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(added);
        more.put(name, value);
        return new ProcessEnvironment(cleared, more);
    }

    void applyTo(Map<String, String> environment, String mark) {
        if (cleared) {
            environment.clear();
        }
        environment.putAll(added);
        environment.put(MARK, mark);
    }
}

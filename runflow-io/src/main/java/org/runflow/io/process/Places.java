package org.runflow.io.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts paths of this machine into a command and its environment, which name them by words in braces. */
final class Places {
    static final String WORK = "work";

    private Places() {}

    static ProcessSpec fill(ProcessSpec spec, Map<String, Path> places, Path work) {
        Map<String, String> words = new TreeMap<>();
        places.forEach((name, path) -> words.put("{" + name + "}", path.toString()));
        words.put("{" + WORK + "}", work.toString());
        List<String> command = new ArrayList<>();
        spec.command().forEach(part -> command.add(fill(part, words)));
        SortedMap<String, String> added = new TreeMap<>();
        spec.environment().added().forEach((name, value) -> added.put(name, fill(value, words)));
        return new ProcessSpec(
                command,
                java.util.Optional.of(work),
                new ProcessEnvironment(spec.environment().cleared(), added),
                spec.limits(),
                spec.output(),
                spec.stdin(),
                spec.acceptedCodes());
    }

    private static String fill(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}

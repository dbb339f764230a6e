package org.runflow.io.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts paths of this machine into a command and its environment, which name them by words in braces. */
final class Places {
    static final String WORK = "work";

    private static final Pattern WORD = Pattern.compile("\\{[A-Za-z0-9_]+\\}");

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

    /** What has been put in is not looked at again: paths may have braces, too. */
    private static String fill(String text, Map<String, String> words) {
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(), found.group())));
    }
}

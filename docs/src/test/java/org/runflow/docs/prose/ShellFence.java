package org.runflow.docs.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of shell commands in a page, and the comment before it: {@code <!-- run -->} for commands that a test runs, in the order of the
 * page and in one shell, {@code <!-- run: exit 3 -->} where the last one should end like that, or {@code <!-- not run: why -->}.
 *
 * @param line number of the line that opens the fence, from 1
 * @param marker what the comment says, absent without a comment
 * @param commands the block
 * @param output the block of text after it, if one is marked as its output: {@code <!-- output -->}
 */
record ShellFence(int line, Optional<String> marker, String commands, Optional<String> output) {
    private static final Pattern MARKER = Pattern.compile("<!-- ((?:not )?run(?:: [^>]+)?) -->");
    private static final Pattern EXIT = Pattern.compile("run: exit (\\d+)");

    static List<ShellFence> in(String page) {
        List<ShellFence> fences = new ArrayList<>();
        List<String> lines = page.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```shell")) {
                int end = end(lines, i);
                fences.add(new ShellFence(
                        i + 1,
                        Optional.of(above(lines, i))
                                .map(MARKER::matcher)
                                .filter(Matcher::matches)
                                .map(matcher -> matcher.group(1)),
                        String.join("\n", lines.subList(i + 1, end)),
                        outputAfter(lines, end)));
                i = end;
            }
        }
        return fences;
    }

    boolean isRun() {
        return marker.filter(text -> text.startsWith("run")).isPresent();
    }

    int exitCode() {
        return marker.map(EXIT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .orElse(0);
    }

    private static Optional<String> outputAfter(List<String> lines, int from) {
        int next = from + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        boolean marked = next + 1 < lines.size() && lines.get(next).equals("<!-- output -->");
        return marked
                ? Optional.of(String.join("\n", lines.subList(next + 2, end(lines, next + 1))))
                : Optional.empty();
    }

    private static int end(List<String> lines, int fence) {
        int end = fence + 1;
        while (end < lines.size() && !lines.get(end).equals("```")) {
            end++;
        }
        return end;
    }

    private static String above(List<String> lines, int fence) {
        return fence == 0 ? "" : lines.get(fence - 1);
    }
}

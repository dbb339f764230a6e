package org.runflow.docs.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of Java in a page, and the comment before it that says which region of which test it shows:
 * {@code <!-- snippet: ClassName#region -->}.
 *
 * @param line number of the line that opens the fence, from 1
 * @param marker what the comment names, absent without a comment
 * @param code the block
 */
record JavaFence(int line, Optional<String> marker, String code) {
    private static final Pattern MARKER = Pattern.compile("<!-- snippet: (\\S+) -->");

    static List<JavaFence> in(String page) {
        List<JavaFence> fences = new ArrayList<>();
        List<String> lines = page.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("```java")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).strip().equals("```")) {
                    end++;
                }
                String code = String.join("\n", lines.subList(i + 1, end)).stripIndent();
                fences.add(new JavaFence(i + 1, markerAbove(lines, i), code));
                i = end;
            }
        }
        return fences;
    }

    private static Optional<String> markerAbove(List<String> lines, int fence) {
        int above = fence - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        Matcher matcher = MARKER.matcher(above < 0 ? "" : lines.get(above).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

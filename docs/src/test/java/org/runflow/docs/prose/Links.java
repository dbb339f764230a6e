package org.runflow.docs.prose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a page that stay within the project. */
final class Links {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    private Links() {}

    /** Targets that do not exist, as the page writes them: files, or headings of a page. */
    static List<String> broken(Path page, String text) {
        List<String> broken = new ArrayList<>();
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= line.strip().startsWith("```");
            Matcher matcher = LINK.matcher(code ? "" : line);
            while (matcher.find()) {
                String target = matcher.group(1);
                if (!ELSEWHERE.matcher(target).matches() && !exists(page, text, target)) {
                    broken.add(target);
                }
            }
        }
        return broken;
    }

    private static boolean exists(Path page, String text, String target) {
        String[] parts = target.split("#", 2);
        boolean samePage = parts[0].isEmpty();
        Path file = samePage ? page : page.resolveSibling(parts[0]).normalize();
        if (!samePage && !Files.exists(file)) {
            return false;
        }
        boolean heading = parts.length == 2 && file.toString().endsWith(".md");
        return !heading || anchors(samePage ? text : Pages.read(file)).contains(parts[1]);
    }

    /** As the usual viewers make them: lower case, punctuation dropped, blanks to hyphens. */
    private static List<String> anchors(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s*", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}

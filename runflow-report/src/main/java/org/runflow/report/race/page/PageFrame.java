package org.runflow.report.race.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.race.day.LevelColours;
import org.runflow.report.write.Html;

/** The file around the content of a page: its styles, its one script, and a policy that lets nothing be loaded and no other script run. */
final class PageFrame {
    private static final String STYLE = colours() + resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" + sha256(SCRIPT)
                    + "'; base-uri 'none'; form-action 'none'";

    private PageFrame() {}

    /**
     * A whole file.
     *
     * @param title of the window
     * @param header content above everything else
     * @param main the rest
     */
    static String page(String title, Html header, Html main) {
        Html head = new Html()
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .element("title", title);
        Html body = new Html()
                .element("a", "Skip to the content", "class", "skip", "href", "#content")
                .open("header")
                .markup(header.toString())
                .element("button", "Dark", "type", "button", "class", "theme js-only", "aria-pressed", "false")
                .close()
                .open("main", "id", "content", "tabindex", "-1")
                .markup(main.toString())
                .close()
                .open("footer")
                .element(
                        "p",
                        "Made by Runflow from stored results; the same results give the same page. Levels of service are comfort"
                                + " scales, not validated for runners.")
                .close();
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>" + head + "<style>\n" + STYLE + "</style></head>\n<body>\n"
                + body + "\n<script>" + SCRIPT + "</script>\n</body>\n</html>\n";
    }

    /** The colours of the charts, so that a level looks the same everywhere. */
    private static String colours() {
        StringBuilder css = new StringBuilder();
        for (LevelOfService level : LevelOfService.values()) {
            css.append('.').append(level).append("{--los:").append(LevelColours.of(level));
            css.append(";--on:").append(LevelColours.textOn(level)).append("}\n");
        }
        return css.toString();
    }

    private static String resource(String name) {
        try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

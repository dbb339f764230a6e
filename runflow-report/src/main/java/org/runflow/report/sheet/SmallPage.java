package org.runflow.report.sheet;

import org.runflow.Document;
import org.runflow.report.write.Html;

/** What an HTML fragment needs to stand alone: in a cell of a notebook, or as a file. No script, nothing from a network. */
public final class SmallPage {
    private static final String STYLE = """
        <style>
        .runflow{font:15px/1.45 system-ui,sans-serif;max-width:72rem;overflow-wrap:anywhere}
        .runflow table{overflow-wrap:normal}
        .runflow h1{font-size:1.5em}.runflow h2{font-size:1.25em}.runflow h3{font-size:1.05em}
        .runflow .scroll,.runflow figure{overflow-x:auto;margin:.6em 0}
        .runflow table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        .runflow caption{text-align:left;font-weight:600;padding:.2em 0}
        .runflow.runflow th,.runflow.runflow td{padding:.15em .7em;border-bottom:1px solid #8884;text-align:left;font-weight:400}
        .runflow.runflow thead th{font-weight:600;border-bottom:2px solid #888a}
        .runflow.runflow .n{text-align:right}
        .runflow svg{max-width:100%;height:auto}
        @media print{.runflow tr,.runflow figure{break-inside:avoid}}
        </style>
        """;

    private SmallPage() {}

    /**
     * {@return one element that carries its own style}
     *
     * @param content whole elements
     */
    public static String fragment(String content) {
        return "<div class=\"runflow\">\n" + STYLE + content + "</div>\n";
    }

    /**
     * {@return a page of its own}
     *
     * @param title plain text
     * @param content whole elements
     */
    public static Document document(String title, String content) {
        return Document.text(
                "text/html",
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\">"
                        + new Html().element("title", title)
                        + "</head>\n<body><main>\n" + fragment(content) + "</main></body></html>\n");
    }
}

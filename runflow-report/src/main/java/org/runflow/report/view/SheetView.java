package org.runflow.report.view;

import org.runflow.report.sheet.SmallPage;

/** A view of elements and text that are written already. */
final class SheetView implements HtmlView {
    private final String html;
    private final String text;

    SheetView(String content, String text) {
        this.html = SmallPage.fragment(content);
        this.text = text;
    }

    @Override
    public String toHtml() {
        return html;
    }

    @Override
    public String toString() {
        return text;
    }
}

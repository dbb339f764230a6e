package org.runflow.report.view;

import org.runflow.report.write.Sheet;
import org.runflow.report.write.SmallPage;

/** A view of headings, sentences and tables. */
public final class SheetView implements HtmlView {
    /** Level of headings below those of a notebook. */
    public static final int TOP_LEVEL = 3;

    private final String html;
    private final String text;

    public SheetView(Sheet sheet) {
        this(sheet.html(), sheet.markdown());
    }

    public SheetView(String content, String text) {
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

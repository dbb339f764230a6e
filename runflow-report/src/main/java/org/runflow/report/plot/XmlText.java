package org.runflow.report.plot;

/** Text as XML 1.0 allows it. */
final class XmlText {
    private static final String UNKNOWN = "\ufffd";

    private XmlText() {}

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> append(codePoint, escaped);
            }
        });
        return escaped.toString();
    }

    private static void append(int codePoint, StringBuilder escaped) {
        boolean isSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (codePoint < ' ' || isSurrogate || codePoint == 0xfffe || codePoint == 0xffff) {
            escaped.append(UNKNOWN);
        } else {
            escaped.appendCodePoint(codePoint);
        }
    }
}

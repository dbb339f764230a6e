package org.runflow.report.write;

/**
 * A part of a page that comes from elsewhere, such as the comparison with another run. Immutable.
 *
 * @param title its heading
 * @param id its name in links to it: lower-case letters, digits and dashes, a letter first
 * @param html its content, whole elements with headings of level 3 and below
 */
public record PageSection(String title, String id, String html) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the id is no such name, or the title is blank
     */
    public PageSection {
        boolean named = !id.isEmpty() && isLetter(id.charAt(0));
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            named &= isLetter(c) || c == '-' || (c >= '0' && c <= '9');
        }
        if (!named) {
            throw new IllegalArgumentException(
                    "the id of a section has lower-case letters, digits and dashes, a letter first, was '" + id + "'");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("section '" + id + "' needs a title, was blank");
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}

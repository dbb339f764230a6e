package org.runflow.io.race.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that is no JSON, and what a person may do about it, where what the parser says shows it.
 *
 * @param saying how what the parser says begins
 * @param words what to tell instead; {@code %s} is what stands in the file
 */
record JsonCause(Pattern saying, String words) {
    private static final List<JsonCause> CAUSES = List.of(
            of(".*(?:ALLOW_COMMENTS|\\('#')", "it has a comment, which JSON does not know; remove it"),
            of(
                    "Unexpected character \\('[\\]}]'.*(?:field.name|value)",
                    "something is missing before a closing bracket; is the comma before it one too many?"),
            of(
                    "Unexpected character \\('\\d'.*double-quote to start field name",
                    "a number seems to have a decimal comma; write it with a point, as in 42.2"),
            of("Non-standard token '([^']*)'", "%s is no number"),
            of("Unexpected character \\('''", "a text stands in single quotes; write it in double ones, as in \"sun\""),
            of(
                    "Unexpected character \\('([\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb])'",
                    "%s is no quote that JSON knows; write texts as in \"sun\""),
            of("Unexpected character [(].*expecting comma", "a comma is missing, or a text is without its quotes"),
            of("Unrecognized token '([^']*)'", "'%s' is neither a number nor a text in quotes"),
            of(
                    "Invalid numeric value[:] Leading zeroes",
                    "a number begins with 0; write a time in quotes, as in \"09:00\""),
            of("Unexpected character \\('\\+'", "a number begins with +; write it without"),
            of("Unexpected character \\('\\.'", "a number begins with its point; write a 0 before it"),
            of("Document nesting[ ]depth", "brackets are nested more than 50 deep"),
            of("(?:String|Number) value length|Name length", "a text, a name or a number is too long for a request"),
            of("Unexpected end-of-input", "it ends before everything is closed"),
            of("Unexpected close[ ]marker", "a bracket is closed that was not opened"),
            of(
                    "Illegal unquoted character \\(\\(CTRL-CHAR, code 1[03]\\)",
                    "a text does not end in its line; is a quote missing?"));

    private static JsonCause of(String saying, String words) {
        return new JsonCause(Pattern.compile(saying), words);
    }

    /** What a person may do about it where that is plain, else what the parser says. */
    static String inPlainWords(String parserSays) {
        for (JsonCause cause : CAUSES) {
            Matcher said = cause.saying.matcher(parserSays);
            if (said.lookingAt()) {
                return cause.words.formatted(said.groupCount() > 0 ? said.group(1) : "");
            }
        }
        return parserSays;
    }
}

package org.runflow.io.race.dialect;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes an ampersand that begins no reference XML knows by itself as a reference to it, which is what XML asks for; programs that write names of races
 * forget it, or call signs by their names as in a page. Comments, CDATA sections and instructions stay as they are. Hands on whole stretches between
 * ampersands. Not safe for use by several threads.
 */
public final class AmpersandReader extends Reader {
    /** The longest reference looked for; a longer one is none. */
    private static final int REFERENCE_LENGTH = 34;

    private static final int MOST_UNDECLARED = 5;
    private static final int BUFFER_SIZE = 8192;
    private static final String REST_OF_REFERENCE = "amp;";
    /** The references that need no declaration, beside those by number. */
    private static final Set<String> KNOWN = Set.of("amp", "lt", "gt", "quot", "apos");
    /** What begins a stretch in which an ampersand is just that, with the sign before the {@code >} that ends it. */
    private static final Map<String, Character> VERBATIM = Map.of("<!--", '-', "<![CDATA[", ']', "<?", '?');

    private final Reader text;
    private final char[] buffer = new char[BUFFER_SIZE];
    private int next;
    private int end;
    private boolean ended;
    /** Where in the rest of a reference of our own the next character is; at its length, none is pending. */
    private int pending = REST_OF_REFERENCE.length();

    /** The sign before the end of the verbatim stretch that is being read; 0 when there is none. */
    private char closing;

    private char beforeLast;
    private char last;

    private final Set<String> undeclared = new TreeSet<>();
    private int mended;
    private long length;

    /**
     * Reads a text so.
     *
     * @param text an XML document
     */
    public AmpersandReader(Reader text) {
        this.text = text;
    }

    /** {@return how many bare ampersands were written so by now} */
    public int mended() {
        return mended;
    }

    /** {@return the references that XML does not know without a declaration, such as {@code eacute}, a few of them, by now} */
    public SortedSet<String> undeclared() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(undeclared));
    }

    /** {@return whether the text was read to its end} */
    public boolean hasEnded() {
        return ended && next == end;
    }

    /** {@return how many characters were handed on by now} */
    public long length() {
        return length;
    }

    @Override
    public int read(char[] target, int offset, int size) throws IOException {
        if (size == 0) {
            return 0;
        }
        int count = pending < REST_OF_REFERENCE.length()
                ? readPending(target, offset, size)
                : readText(target, offset, size);
        length += Math.max(0, count);
        return count;
    }

    private int readPending(char[] target, int offset, int size) {
        int count = Math.min(size, REST_OF_REFERENCE.length() - pending);
        REST_OF_REFERENCE.getChars(pending, pending + count, target, offset);
        pending += count;
        return count;
    }

    private int readText(char[] target, int offset, int size) throws IOException {
        if (!hasNext(1)) {
            return -1;
        }
        if (closing == 0 && buffer[next] == '<') {
            beginVerbatim();
        }
        int count;
        if (closing != 0) {
            count = verbatim(Math.min(size, end - next));
        } else if (buffer[next] == '&') {
            count = 1;
            if (!beginsReference()) {
                pending = 0;
            }
        } else {
            count = plain(Math.min(size, end - next));
        }
        System.arraycopy(buffer, next, target, offset, count);
        next += count;
        return count;
    }

    private void beginVerbatim() throws IOException {
        for (Map.Entry<String, Character> kind : VERBATIM.entrySet()) {
            String opening = kind.getKey();
            if (hasNext(opening.length()) && opening.contentEquals(CharBuffer.wrap(buffer, next, opening.length()))) {
                closing = kind.getValue();
            }
        }
    }

    /** How many characters to hand on as they are, at most so many: to the end of the verbatim stretch. */
    private int verbatim(int most) {
        for (int count = 0; count < most; count++) {
            char sign = buffer[next + count];
            boolean closes = sign == '>' && last == closing && (closing == '?' || beforeLast == closing);
            beforeLast = last;
            last = sign;
            if (closes) {
                closing = 0;
                return count + 1;
            }
        }
        return most;
    }

    /** The same to the next ampersand, or tag that may begin a verbatim stretch. */
    private int plain(int most) {
        int count = 1;
        while (count < most && buffer[next + count] != '&' && !mayBeginVerbatim(next + count)) {
            count++;
        }
        return count;
    }

    private boolean mayBeginVerbatim(int at) {
        return buffer[at] == '<' && (at + 1 == end || buffer[at + 1] == '!' || buffer[at + 1] == '?');
    }

    /** Whether so many characters are left; reads on for them. */
    private boolean hasNext(int count) throws IOException {
        while (end - next < count && !ended) {
            if (buffer.length - next < count) {
                System.arraycopy(buffer, next, buffer, 0, end - next);
                end -= next;
                next = 0;
            }
            if (next == end) {
                next = 0;
                end = 0;
            }
            int more = text.read(buffer, end, buffer.length - end);
            ended = more < 0;
            end += Math.max(0, more);
        }
        return end - next >= count;
    }

    /** Whether a reference that XML knows begins with the next character, which is an ampersand. */
    private boolean beginsReference() throws IOException {
        for (int count = 1; count <= REFERENCE_LENGTH && hasNext(count + 1); count++) {
            char sign = buffer[next + count];
            if (sign == ';' && count > 1) {
                return isKnown(new String(buffer, next + 1, count - 1));
            }
            if (!Character.isLetterOrDigit(sign) && !(sign == '#' && count == 1)) {
                break;
            }
        }
        mended++;
        return false;
    }

    private boolean isKnown(String name) {
        boolean known = name.charAt(0) == '#' || KNOWN.contains(name);
        if (!known && undeclared.size() < MOST_UNDECLARED) {
            undeclared.add(name);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

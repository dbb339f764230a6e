package org.runflow.io.process;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts bytes into lines that end with {@code \n}, {@code \r\n} or {@code \r}, and keeps the beginning of a line that is too long. */
final class LineSplitter {
    static final int LONGEST_LINE_BYTES = 1 << 16;

    private final Lines target;
    private byte[] line = new byte[256];
    private int length;
    private boolean cut;
    private boolean afterReturn;

    /** Takes lines. */
    interface Lines {
        void line(String text, boolean cut);
    }

    LineSplitter(Lines target) {
        this.target = target;
    }

    void feed(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == '\n' && afterReturn) {
                afterReturn = false;
            } else if (b == '\n' || b == '\r') {
                afterReturn = b == '\r';
                emit();
            } else {
                afterReturn = false;
                add(b);
            }
        }
    }

    /** Gives a last line that has no end. */
    void end() {
        if (length > 0) {
            emit();
        }
    }

    private void add(byte b) {
        if (length == LONGEST_LINE_BYTES) {
            cut = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = b;
    }

    private void emit() {
        target.line(new String(line, 0, length, StandardCharsets.UTF_8), cut);
        length = 0;
        cut = false;
    }
}

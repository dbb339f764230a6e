package org.runflow.io.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemRecord;

/**
 * What a pack holds: headers with the results below each, and what counts no more. A torn line at its end is what a killed process has left, and means
 * nothing; a damaged line elsewhere is noted.
 *
 * @param entries in their order
 * @param damaged how many lines are damaged
 */
record Pack(List<Entry> entries, int damaged) {
    /** A result below its header, or a key that counts no more. */
    record Entry(ItemHeader header, Optional<ItemRecord> item, Optional<Digest> gone) {
        Digest key() {
            return item.isPresent() ? item.get().key() : gone.orElseThrow();
        }
    }

    static Pack read(byte[] content) {
        List<Entry> entries = new ArrayList<>();
        Reading reading = new Reading(entries);
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                reading.line(content, start, i - start);
                start = i + 1;
            }
        }
        return new Pack(entries, reading.damaged);
    }

    /** Follows the lines of a pack. */
    private static final class Reading {
        private final List<Entry> entries;
        private @Nullable ItemHeader header;
        private int damaged;

        Reading(List<Entry> entries) {
            this.entries = entries;
        }

        void line(byte[] content, int offset, int length) {
            Optional<String[]> cells = PackLine.cells(content, offset, length);
            if (cells.isEmpty() || !entry(cells.get())) {
                damaged++;
            }
        }

        private boolean entry(String[] cells) {
            if (cells[0].equals(PackLine.HEADER)) {
                Optional<ItemHeader> found = PackLine.header(cells);
                header = found.orElse(null);
                return found.isPresent();
            }
            ItemHeader current = header;
            if (current == null) {
                return false;
            }
            if (cells[0].equals(PackLine.GONE)) {
                entries.add(new Entry(current, Optional.empty(), Optional.of(new Digest(cells[1]))));
                return true;
            }
            Optional<ItemRecord> item = PackLine.item(cells, current);
            if (item.isPresent()) {
                entries.add(new Entry(current, item, Optional.empty()));
            }
            return item.isPresent();
        }
    }
}

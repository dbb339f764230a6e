package org.runflow.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.items.StoredItem;

/**
 * The stored form of items: tab-separated values, a line for each item in their order. Names hold no control characters, so nothing is escaped. Who decodes
 * it gets items that cannot be read yet.
 */
final class ItemsTable implements Codec<Items<?>> {
    private static final String HEAD = "name\tstate\tfile\tdigest\tkey\tblob\tbytes";
    private static final String EMPTY = "\t\t\t";
    private static final int COLUMNS = 7;

    private final String artifact;
    private final String schema;

    /** Of values with that name and schema. */
    ItemsTable(String artifact, String schema) {
        this.artifact = artifact;
        this.schema = schema;
    }

    @Override
    public boolean isProven() {
        return true;
    }

    @Override
    public String mediaType() {
        return "text/tab-separated-values";
    }

    @Override
    public void encode(Items<?> value, OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.write(HEAD + "\n");
        for (Item item : value.all()) {
            lines.write(item.name() + "\t" + item.state().text() + "\t" + item.fileName() + "\t" + stored(item) + "\n");
        }
        lines.flush();
    }

    private static String stored(Item item) {
        if (item.state() != ItemState.VALUE) {
            return EMPTY;
        }
        StoredItem stored = item.stored()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the value of item '" + item.name() + "' is in memory only, and cannot be kept"));
        ArtifactRef output = stored.output();
        return output.digest() + "\t" + stored.key() + "\t" + output.blobDigest() + "\t" + output.bytes();
    }

    @Override
    public Items<?> decode(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        if (!HEAD.equals(lines.readLine())) {
            throw new IOException("it does not begin with the names of its columns");
        }
        List<Item> items = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            items.add(item(line));
        }
        return Items.of(items, item -> {
            throw new IllegalStateException("item '" + item.name() + "' was decoded and belongs to no store yet");
        });
    }

    private Item item(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("a line has " + cells.length + " columns instead of " + COLUMNS);
        }
        ItemState state = ItemState.valueOf(cells[1].toUpperCase(Locale.ROOT));
        if (state != ItemState.VALUE) {
            return Item.without(cells[0], state);
        }
        Digest digest = new Digest(cells[3]);
        Digest blob = cells[5].equals(cells[3]) ? digest : new Digest(cells[5]);
        ArtifactRef output = new ArtifactRef(artifact, schema, digest, blob, Long.parseLong(cells[6]));
        return new Item(
                cells[0], state, Optional.of(digest), Optional.of(new StoredItem(new Digest(cells[4]), output)));
    }
}

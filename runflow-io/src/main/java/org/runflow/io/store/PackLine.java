package org.runflow.io.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.runflow.io.json.JsonText;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemRecord;
import org.runflow.store.ManifestKind;

/**
 * A line of a pack: the checksum of what follows, a tab, and tab-separated cells. The first cell is {@code header}, behind it what the items that follow have
 * in common, as JSON; {@code item} or {@code fold}, behind it a result; or {@code gone}, behind it the key of a result that counts no more. The name of
 * an item holds no control character, so nothing is escaped.
 */
final class PackLine {
    static final String HEADER = "header";
    static final String GONE = "gone";
    private static final int CHECKSUM = 8;
    private static final int CELLS = 9;

    private PackLine() {}

    static byte[] header(ItemHeader header) throws IOException {
        String json = new String(JsonText.line(header), StandardCharsets.UTF_8);
        return line(HEADER + "\t" + json.stripTrailing());
    }

    static byte[] item(ItemRecord item) {
        ArtifactRef output = item.output();
        return line(String.join(
                "\t",
                item.kind().text(),
                item.key().hex(),
                item.input().hex(),
                output.digest().hex(),
                output.blobDigest().hex(),
                Long.toString(output.bytes()),
                item.started().toString(),
                Long.toString(item.durationMs()),
                item.item()));
    }

    static byte[] gone(Digest key) {
        return line(GONE + "\t" + key.hex());
    }

    private static byte[] line(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] line = new byte[CHECKSUM + 1 + content.length + 1];
        System.arraycopy(checksum(content, 0, content.length), 0, line, 0, CHECKSUM);
        line[CHECKSUM] = '\t';
        System.arraycopy(content, 0, line, CHECKSUM + 1, content.length);
        line[line.length - 1] = '\n';
        return line;
    }

    private static byte[] checksum(byte[] content, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(content, offset, length);
        return HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the cells of a line without its end; absent when it is not whole. */
    static Optional<String[]> cells(byte[] content, int offset, int length) {
        int text = CHECKSUM + 1;
        if (length < text
                || !Arrays.equals(
                        checksum(content, offset + text, length - text),
                        Arrays.copyOfRange(content, offset, offset + CHECKSUM))) {
            return Optional.empty();
        }
        return Optional.of(
                new String(content, offset + text, length - text, StandardCharsets.UTF_8).split("\t", CELLS));
    }

    static Optional<ItemHeader> header(String[] cells) {
        try {
            return Optional.of(JsonText.read(cells[1].getBytes(StandardCharsets.UTF_8), ItemHeader.class));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static Optional<ItemRecord> item(String[] cells, ItemHeader header) {
        try {
            ArtifactRef output = new ArtifactRef(
                    header.artifact(),
                    header.schema(),
                    new Digest(cells[3]),
                    new Digest(cells[4]),
                    Long.parseLong(cells[5]));
            return Optional.of(new ItemRecord(
                    new Digest(cells[1]),
                    ManifestKind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    cells[8],
                    new Digest(cells[2]),
                    output,
                    instant(cells[6]),
                    Long.parseLong(cells[7])));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        Optional<Instant> plain = JsonText.findInstant(text);
        return plain.isPresent() ? plain.get() : Instant.parse(text);
    }
}

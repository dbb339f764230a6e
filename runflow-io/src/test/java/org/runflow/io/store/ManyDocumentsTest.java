package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.io.ArtifactForms;
import org.runflow.io.Workspace;
import org.runflow.store.ArtifactRef;

/** More than two hundred documents are stored as one compressed file, come back as they were, and take less room the more alike they are. */
class ManyDocumentsTest {
    private static final int MANY = DocumentsCodec.FEW + 1;
    private static final ArtifactKey<Documents> PICTURES =
            ArtifactKey.of("pictures", Documents.class).publishedAt("pictures");
    private static final Documents ALIKE = pictures(MANY);

    @TempDir
    Path directory;

    private DirectoryStore store;

    @BeforeEach
    void open() {
        store = DirectoryStore.at(directory);
    }

    @Test
    void picturesThatAreAlikeTakeAThirdOfTheirBytes() throws IOException {
        ArtifactRef ref = store.put(PICTURES, ALIKE);

        assertThat(store.get(PICTURES, ref)).isEqualTo(ALIKE);
        assertThat(ref.bytes()).isLessThan(bytes(ALIKE) / 3);
        assertThat(stored(ref)).startsWith(0x1f, 0x8b);
    }

    @Test
    void fewAreAnArchiveAsBefore() throws IOException {
        Documents few = pictures(DocumentsCodec.FEW);

        ArtifactRef ref = store.put(PICTURES, few);

        assertThat(store.get(PICTURES, ref)).isEqualTo(few);
        assertThat(stored(ref)).startsWith('P', 'K');
    }

    @Test
    void archivesOfManyAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Document> entry : ALIKE.byName().entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue().bytes());
                archive.closeEntry();
            }
        }

        assertThat(new DocumentsCodec().decode(new ByteArrayInputStream(bytes.toByteArray())))
                .isEqualTo(ALIKE);
    }

    @Test
    void anythingComesBack() throws IOException {
        SortedMap<String, Document> odd = new TreeMap<>(ALIKE.byName());
        byte[] picture = ALIKE.get("P7.png").bytes();
        odd.put("a/empty.png", Document.of("image/png", new byte[0]));
        odd.put("a/half.png", Document.of("image/png", Arrays.copyOf(picture, picture.length / 2)));
        odd.put("a/more.png", Document.of("image/png", Arrays.copyOf(picture, picture.length + 9)));
        odd.put("a/only-signature.png", Document.of("image/png", Arrays.copyOf(picture, 8)));
        odd.put("a/twice.png", Document.of("image/png", twoPieces(picture)));
        odd.put("a/damaged.png", Document.of("image/png", damaged(picture)));
        odd.put("a/plain.png", Document.of("image/png", picture(5, 0)));
        odd.put("a/wrongly-named.txt", Document.of("text/plain", picture));
        odd.put("b/odd-type.png", Document.of("text/x-odd", picture));
        odd.put("b/overview.md", Document.text("text/markdown", "# Überblick\n"));
        odd.put("b/gzip.bin", Document.of("application/octet-stream", new byte[] {0x1f, (byte) 0x8b, 8}));
        Documents documents = new Documents(odd);

        assertThat(store.get(PICTURES, store.put(PICTURES, documents))).isEqualTo(documents);
    }

    @Test
    void aRunShowsEachOfThem() throws IOException {
        Pipeline pipeline = Pipeline.builder("many")
                .stage(PICTURES, s -> s.reading().version("1").compute(in -> ALIKE))
                .build();
        for (int i = 0; i < 2; i++) {
            Workspace workspace = Workspace.open(directory.resolve("w"), ArtifactForms.none());
            Run run = workspace.engine().build().run(pipeline, RunRequest.of());

            Path shown = workspace.folderOf(run.id()).resolve("pictures");
            try (var files = Files.list(shown)) {
                assertThat(files).hasSize(MANY);
            }
            assertThat(shown.resolve("P42.png"))
                    .hasBinaryContent(ALIKE.get("P42.png").bytes());
        }
    }

    @Test
    void damageIsFound() throws IOException {
        ArtifactRef ref = store.put(PICTURES, ALIKE);
        Path blob = directory
                .resolve("objects")
                .resolve(ref.blobDigest().hex().substring(0, 2))
                .resolve(ref.blobDigest().hex());
        byte[] whole = stored(ref);
        for (int at = 3; at < whole.length; at += whole.length / 20) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(blob, damaged);

            assertThatThrownBy(() -> store.get(PICTURES, ref)).isInstanceOf(ArtifactCorruptException.class);
        }
    }

    private byte[] stored(ArtifactRef ref) throws IOException {
        try (InputStream in = store.open(ref)) {
            return in.readAllBytes();
        }
    }

    private static long bytes(Documents documents) {
        return documents.byName().values().stream().mapToLong(Document::length).sum();
    }

    private static Documents pictures(int count) {
        SortedMap<String, Document> pictures = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pictures.put("P" + i + ".png", Document.of("image/png", picture(i, Deflater.DEFAULT_COMPRESSION)));
        }
        return new Documents(pictures);
    }

    /** Grey pixels, some of which are alike in all pictures. */
    private static byte[] picture(int seed, int level) {
        byte[] lines = new byte[60 * 101];
        new Random(1).nextBytes(lines);
        for (int i = 0; i < lines.length; i++) {
            lines[i] &= 0x0f;
        }
        new Random(seed).ints(40, 0, lines.length).forEach(at -> lines[at] = 9);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(level);
        try (DeflaterOutputStream out = new DeflaterOutputStream(zipped, deflater)) {
            out.write(lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        deflater.end();
        byte[] header = {0, 0, 0, 100, 0, 0, 0, 60, 8, 0, 0, 0, 0};
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("IDAT", zipped.toByteArray()));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.US_ASCII));
        checksum.update(data);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(data.length);
            out.writeBytes(type);
            out.write(data);
            out.writeInt((int) checksum.getValue());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** The same picture with its pixels in two pieces. */
    private static byte[] twoPieces(byte[] picture) {
        int header = 8 + 25;
        byte[] pixels = Arrays.copyOfRange(picture, header + 8, picture.length - 12 - 4);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(picture, 0, header);
        png.writeBytes(chunk("IDAT", Arrays.copyOf(pixels, 100)));
        png.writeBytes(chunk("IDAT", Arrays.copyOfRange(pixels, 100, pixels.length)));
        png.write(picture, picture.length - 12, 12);
        return png.toByteArray();
    }

    private static byte[] damaged(byte[] picture) {
        byte[] damaged = picture.clone();
        damaged[picture.length / 2] ^= 0x55;
        return damaged;
    }
}

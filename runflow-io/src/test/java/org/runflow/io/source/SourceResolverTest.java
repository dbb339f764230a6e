package org.runflow.io.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceResolverTest {
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;

    private final CountingDisk disk = new CountingDisk();

    @TempDir
    private Path temp;

    private Path root;
    private Path beside;

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(temp.toRealPath().resolve("race"));
        beside = Files.createDirectories(temp.toRealPath().resolve("beside/deep"));
    }

    private static byte[] content(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }

    private SourceFingerprint source(String name, int bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content(bytes));
        return Sources.of("race", root, List.of(name)).files().get(0);
    }

    /** As where the locale of one computer knows letters that that of another does not. */
    @Test
    void namesThatNoFileCanHaveHereAreMissing() throws IOException {
        SourceFingerprint known = source("a.csv", SMALL);
        SourceFingerprint odd = new SourceFingerprint(
                "odd", "race:\ud800.csv", 7, known.modified(), "", known.quickHash(), known.content());
        Sources sources =
                new Sources(new TreeMap<>(Map.of("race", root.toString(), "odd", "/\ud800")), List.of(known, odd));

        assertThat(sources.places()).containsOnlyKeys("race");
        assertThat(SourceResolver.near(sources).resolve(odd, SourceLevel.FULL)).isInstanceOf(SourceState.Missing.class);
        assertThat(SourceResolver.near(sources).resolve(known, SourceLevel.FULL))
                .isInstanceOf(SourceState.Valid.class);
    }

    private SourceState resolve(SourceFingerprint source, SourceLevel level) {
        return resolver().resolve(source, level);
    }

    private SourceResolver resolver() {
        return new SourceResolver(Map.of("race", root), List.of(beside.getParent()), 64, disk);
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }

    @Test
    void validAtStatReadsNoByte() throws IOException {
        SourceFingerprint source = source("runs/a.csv", LARGE);

        assertThat(resolve(source, SourceLevel.STAT))
                .isEqualTo(new SourceState.Valid(root.resolve("runs/a.csv"), SourceLevel.STAT));
        assertThat(disk.bytes()).isZero();
        assertThat(disk.listed()).isZero();
        assertThat(resolve(source, SourceLevel.QUICK)).isInstanceOf(SourceState.Valid.class);
        assertThat(disk.bytes()).isEqualTo(SourceDisk.COVERED_BYTES);
        assertThat(resolve(source, SourceLevel.FULL)).isInstanceOf(SourceState.Valid.class);
    }

    @Test
    void touchedFileIsNotTakenOnTrust() throws IOException {
        SourceFingerprint small = source("small.csv", SMALL);
        SourceFingerprint large = source("large.csv", LARGE);
        touch(root.resolve("small.csv"));
        touch(root.resolve("large.csv"));

        assertThat(resolve(small, SourceLevel.STAT)).isInstanceOf(SourceState.Unverified.class);
        assertThat(resolve(small, SourceLevel.QUICK))
                .isEqualTo(new SourceState.Valid(root.resolve("small.csv"), SourceLevel.QUICK));
        assertThat(resolve(large, SourceLevel.QUICK)).isInstanceOf(SourceState.Unverified.class);
        assertThat(resolve(large, SourceLevel.FULL)).isInstanceOf(SourceState.Valid.class);
    }

    /** Another file of the same length and time in its place has another key. */
    @Test
    void replacedFileIsSeenAtStat() throws IOException {
        SourceFingerprint source = source("a.csv", SMALL);
        Path other = Files.write(root.resolve("other"), content(SMALL));
        Files.setLastModifiedTime(other, FileTime.from(source.modified()));
        Files.delete(root.resolve("a.csv"));
        Path more = Files.write(root.resolve("more"), content(1));
        Files.move(other, root.resolve("a.csv"));

        assertThat(more).exists();
        assertThat(resolve(source, SourceLevel.STAT)).isInstanceOf(SourceState.Unverified.class);
        assertThat(resolve(source, SourceLevel.QUICK)).isInstanceOf(SourceState.Valid.class);
    }

    @ParameterizedTest
    @EnumSource(SourceLevel.class)
    void fileOfAnotherLengthIsNeverRead(SourceLevel level) throws IOException {
        SourceFingerprint source = source("a.csv", SMALL);
        Files.write(root.resolve("a.csv"), content(SMALL + 1));

        assertThat(resolve(source, level)).isEqualTo(new SourceState.Changed(root.resolve("a.csv"), SMALL, SMALL + 1));
        Files.delete(root.resolve("a.csv"));
        for (int i = 0; i < 50; i++) {
            Files.write(beside.resolve("f" + i), content(SMALL + i + 1));
        }
        assertThat(resolve(source, level)).isEqualTo(new SourceState.Missing());
        assertThat(disk.opened()).isEmpty();
        assertThat(disk.bytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, 192 * 1024, LARGE})
    void oneFlippedByteIsFoundWhereverItIs(int bytes) throws IOException {
        SourceFingerprint source = source("a.csv", bytes);
        for (int at = 0; at < bytes; at += 4096) {
            byte[] other = content(bytes);
            other[at] ^= 1;
            Files.write(root.resolve("a.csv"), other);
            touch(root.resolve("a.csv"));

            SourceState quick = resolve(source, SourceLevel.QUICK);
            if (bytes <= SourceDisk.COVERED_BYTES) {
                assertThat(quick).as("at %s", at).isInstanceOf(SourceState.Changed.class);
            } else {
                assertThat(quick).as("at %s", at).isNotInstanceOf(SourceState.Valid.class);
            }
            assertThat(resolve(source, SourceLevel.FULL)).as("at %s", at).isInstanceOf(SourceState.Changed.class);
        }
    }

    @Test
    void movedFileIsFoundByItsName() throws IOException {
        SourceFingerprint source = source("a.csv", LARGE);
        Files.write(beside.resolve("same-length"), content(LARGE - 1));
        Files.move(root.resolve("a.csv"), beside.resolve("a.csv"));

        assertThat(resolve(source, SourceLevel.STAT)).isInstanceOf(SourceState.Unverified.class);
        assertThat(disk.bytes()).isZero();
        assertThat(resolve(source, SourceLevel.QUICK)).isEqualTo(new SourceState.Relocated(beside.resolve("a.csv")));
        assertThat(resolve(source, SourceLevel.FULL)).isEqualTo(new SourceState.Relocated(beside.resolve("a.csv")));
    }

    @Test
    void renamedFileIsFoundByItsContent() throws IOException {
        SourceFingerprint large = source("large.csv", LARGE);
        SourceFingerprint small = source("small.csv", SMALL);
        Files.move(root.resolve("large.csv"), beside.resolve("renamed"));
        Files.move(root.resolve("small.csv"), beside.resolve("renamed too"));
        byte[] other = content(LARGE);
        other[1] ^= 1;
        Files.write(beside.resolve("other"), other);

        assertThat(resolve(large, SourceLevel.FULL)).isEqualTo(new SourceState.FoundByHash(beside.resolve("renamed")));
        assertThat(disk.bytes())
                .as("the other one was not read as a whole")
                .isEqualTo(2 * SourceDisk.COVERED_BYTES + LARGE);
        assertThat(resolve(large, SourceLevel.QUICK)).isInstanceOf(SourceState.Unverified.class);
        assertThat(resolve(small, SourceLevel.QUICK))
                .isEqualTo(new SourceState.FoundByHash(beside.resolve("renamed too")));
    }

    @Test
    void copiesAreAmbiguousAndTheShortestPathIsFirst() throws IOException {
        SourceFingerprint source = source("a.csv", SMALL);
        Files.copy(root.resolve("a.csv"), beside.resolve("a.csv"));
        Files.move(root.resolve("a.csv"), beside.resolveSibling("a.csv"));

        assertThat(resolve(source, SourceLevel.FULL))
                .isEqualTo(new SourceState.Ambiguous(List.of(beside.resolveSibling("a.csv"), beside.resolve("a.csv"))));
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        SourceFingerprint source = source("inner/a.csv", SMALL);
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.move(root.resolve("inner/a.csv"), outside.resolve("a.csv"));
        Files.delete(root.resolve("inner"));

        Files.createSymbolicLink(root.resolve("inner"), outside);
        Files.createSymbolicLink(beside.resolve("a.csv"), outside.resolve("a.csv"));
        Files.createSymbolicLink(beside.resolve("circle"), beside);
        assertThat(resolve(source, SourceLevel.FULL)).isEqualTo(new SourceState.Missing());
        assertThat(disk.opened()).isEmpty();
    }

    @Test
    void fileThatCannotBeLookedAtLeavesItOpenForAReasonInWords() throws IOException {
        SourceFingerprint source = source("a.csv", SMALL);
        Path file = root.resolve("a.csv");
        SourceResolver resolver = new SourceResolver(Map.of("race", root), List.of(), 64, new SourceDisk() {
            @Override
            BasicFileAttributes look(Path place) throws IOException {
                throw new AccessDeniedException(place.toString());
            }
        });

        assertThat(resolver.resolve(source, SourceLevel.FULL))
                .isEqualTo(new SourceState.Unverified(
                        Optional.of(file), "it cannot be looked at: '" + file + "': no permission"));
    }

    @Test
    void folderThatCannotBeReadLeavesItOpen() throws IOException {
        SourceFingerprint source = source("a.csv", SMALL);
        Files.delete(root.resolve("a.csv"));
        SourceResolver resolver = new SourceResolver(Map.of("race", root), List.of(beside), 64, new SourceDisk() {
            @Override
            List<Path> list(Path folder) throws IOException {
                if (folder.equals(beside)) {
                    throw new IOException("no right to look");
                }
                return super.list(folder);
            }
        });

        assertThat(resolver.resolve(source, SourceLevel.FULL))
                .isEqualTo(new SourceState.Unverified(
                        Optional.empty(), "not everything could be looked into: '" + beside + "'"));
    }

    @Test
    void foldersAreListedAgainOnlyWhenTheyChanged() throws IOException {
        SourceFingerprint one = source("one", SMALL);
        SourceFingerprint two = source("two", SMALL + 1);
        Files.move(root.resolve("one"), beside.resolve("one"));
        Files.move(root.resolve("two"), beside.resolve("two"));
        SourceResolver resolver = resolver();
        assertThat(resolver.resolve(one, SourceLevel.FULL)).isInstanceOf(SourceState.Relocated.class);
        int listed = disk.listed();
        long bytes = disk.bytes();

        assertThat(resolver.resolve(one, SourceLevel.FULL)).isInstanceOf(SourceState.Relocated.class);
        assertThat(resolver.resolve(two, SourceLevel.FULL)).isInstanceOf(SourceState.Relocated.class);
        assertThat(disk.listed()).isEqualTo(listed);
        assertThat(disk.bytes() - bytes).as("only the second is read").isLessThan(3L * SMALL);

        Files.move(beside.resolve("one"), root.resolve("elsewhere"));
        assertThat(resolver.resolve(one, SourceLevel.FULL))
                .isEqualTo(new SourceState.FoundByHash(root.resolve("elsewhere")));
    }

    @Test
    void unknownRootIsSearchedFor() throws IOException {
        SourceFingerprint source = source("a.csv", SMALL);

        assertThat(SourceResolver.of(Map.of("other", root), List.of()).resolve(source, SourceLevel.QUICK))
                .isEqualTo(new SourceState.Relocated(root.resolve("a.csv")));
        assertThat(SourceResolver.of(Map.of("race", temp.resolve("nowhere")), List.of())
                        .resolve(source, SourceLevel.QUICK))
                .isEqualTo(new SourceState.Missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"race", ":a", "race:", "race:/etc/passwd", "race:../a", "race:a/./b", "race:a//b"})
    void locationsStayInTheirRoot(String location) throws IOException {
        SourceFingerprint good = source("a.csv", SMALL);

        assertThatThrownBy(() -> new SourceFingerprint(
                        good.name(),
                        location,
                        good.bytes(),
                        good.modified(),
                        good.key(),
                        good.quickHash(),
                        good.content()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no location");
    }
}

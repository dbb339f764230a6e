package org.runflow.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.error.InvalidInputException;

/** Folders from somebody who means no good, or had bad luck. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFolderTest {
    @TempDir
    private Path directory;

    private Path root;

    @BeforeEach
    void fill() throws IOException {
        root = Files.createDirectory(directory.resolve("root"));
        Files.writeString(root.resolve("good.csv"), "good");
    }

    @Test
    void everythingThatIsWrongIsSaidTogether() throws Exception {
        Files.writeString(directory.resolve("outside.csv"), "secret");
        link("leaving.csv", "../outside.csv");
        link("devices", "/dev");
        link("nowhere.csv", "gone.csv");
        link("circle", ".");
        link("self.csv", "self.csv");
        pipe("pipe.csv");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket.csv")));

            assertThat(problems(FileScan.of(root)))
                    .containsExactly(
                            "circle: is a link to a folder; exclude it, the files are listed where they lie",
                            "devices: is a link that leaves the folder, to /dev",
                            "leaving.csv: is a link that leaves the folder, to "
                                    + directory.toRealPath().resolve("outside.csv"),
                            "nowhere.csv: is a link to nothing",
                            "pipe.csv: is no ordinary file but a pipe, a device or a socket, which is never opened",
                            "self.csv: cannot be read: "
                                    + root.toRealPath().resolve("self.csv")
                                    + ": Too many levels of symbolic links or unable to access attributes of symbolic link",
                            "socket.csv: is no ordinary file but a pipe, a device or a socket, which is never opened");
        }
    }

    @Test
    void whatIsNotWantedIsNotJudged() throws Exception {
        link("devices", "/dev");
        link("nowhere.txt", "gone");
        pipe("pipe");

        FileSet files = FileScan.of(root).include("*.csv").scan();

        assertThat(files.files()).extracting(FileEntry::path).containsExactly("good.csv");
        assertThat(FileScan.of(root).include("**/*.csv").exclude("devices").scan())
                .isEqualTo(files);
        assertThat(problems(FileScan.of(root).include("**/*.csv")))
                .containsExactly("devices: is a link that leaves the folder, to /dev");
    }

    @Test
    void linkToAFileOfTheFolderStandsForIt() throws Exception {
        link("same.csv", "good.csv");

        FileSet files = FileScan.of(root).scan();

        assertThat(files.get("same.csv").digest())
                .isEqualTo(files.get("good.csv").digest());
        assertThat(FileRoot.at(root).read(files.get("same.csv"))).asString().isEqualTo("good");
    }

    @Test
    void folderMayBeALinkItself() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), root);

        assertThat(FileScan.of(link).scan()).isEqualTo(FileScan.of(root).scan());
    }

    @Test
    void missingFolderAndFileAreNoFolders() {
        assertThat(problems(FileScan.of(root.resolve("gone")))).containsExactly(".: is not there");
        assertThat(problems(FileScan.of(root.resolve("good.csv")))).containsExactly(".: is no folder");
    }

    @Test
    void whatMayNotBeReadIsNamed() throws Exception {
        Path file = Files.writeString(root.resolve("closed.csv"), "secret");
        Path folder = Files.createDirectory(root.resolve("closed"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(file), "whoever runs this may read everything");
            assertThat(problems(FileScan.of(root).exclude("closed")))
                    .containsExactly("closed.csv: cannot be read: no permission");
            assertThat(problems(FileScan.of(root).exclude("*.csv")))
                    .containsExactly("closed: cannot be read: no permission");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nameThatIsNoTextIsNamed() throws Exception {
        run("sh", "-c", "printf x > \"$1/$(printf 'a\\377.csv')\"", "sh", root.toString());

        assertThat(problems(FileScan.of(root))).singleElement().asString().endsWith("has a name that is no text");
    }

    @Test
    void namesOfAllKindsAreListedAndFoundAgain() throws Exception {
        List<String> names = List.of("with blank", "line\nend", "back\\slash", "*.csv", "-rf", "ünï ☃.csv");
        for (String name : names) {
            Files.writeString(root.resolve(name), name);
        }

        FileSet files = FileScan.of(root).exclude("good.csv").scan();

        assertThat(files.files()).extracting(FileEntry::path).containsExactlyInAnyOrderElementsOf(names);
        for (FileEntry file : files.files()) {
            assertThat(FileRoot.at(root).read(file)).asString().isEqualTo(file.path());
        }
    }

    @Test
    void fileThatChangedSinceItWasSeenIsAProblem() throws Exception {
        Path file = root.toRealPath().resolve("good.csv");
        FileIdentity seen = FileIdentity.of(file);
        Files.writeString(file, "longer");

        assertThat(digestProblems(new SeenFile("good.csv", file, seen)))
                .containsExactly("good.csv: has changed while the folder was read");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatChangesWhileItIsReadIsAProblem() throws Exception {
        // its length is always said to be 0, and there is always more in it
        Path growing = Path.of("/proc/self/status");

        assertThat(digestProblems(new SeenFile("status", growing, FileIdentity.of(growing))))
                .containsExactly("status: has changed while it was read");
    }

    @Test
    void fileThatVanishesIsAProblem() throws Exception {
        Path file = root.toRealPath().resolve("good.csv");
        SeenFile seen = new SeenFile("good.csv", file, FileIdentity.of(file));
        Files.delete(file);

        assertThat(digestProblems(seen)).containsExactly("good.csv: is not there");
    }

    private List<String> digestProblems(SeenFile seen) {
        ScanProblems problems = new ScanProblems(root);
        assertThat(new FileDigests(root, 1, problems).of(List.of(seen))).isEqualTo(Map.of());
        return problems(catchThrowableOfType(InvalidInputException.class, problems::throwIfAny));
    }

    private static List<String> problems(FileScan scan) {
        return problems(catchThrowableOfType(InvalidInputException.class, scan::scan));
    }

    private static List<String> problems(InvalidInputException refused) {
        return refused.problems().stream().map(Object::toString).toList();
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }

    private void pipe(String name) throws Exception {
        run("mkfifo", root.resolve(name).toString());
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}

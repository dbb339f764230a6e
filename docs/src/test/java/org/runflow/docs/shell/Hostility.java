package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/** What somebody, or a disk, may do to a place in a workspace. */
enum Hostility {
    MISSING {
        @Override
        void to(Path place, Path victim) throws IOException {
            delete(place);
        }
    },
    EMPTY {
        @Override
        byte[] instead(byte[] content) {
            return new byte[0];
        }
    },
    HALF {
        @Override
        byte[] instead(byte[] content) {
            return Arrays.copyOf(content, content.length / 2);
        }
    },
    NOISE {
        @Override
        byte[] instead(byte[] content) {
            byte[] noise = new byte[4_000];
            new Random(7).nextBytes(noise);
            return noise;
        }
    },
    FLIPPED {
        @Override
        byte[] instead(byte[] content) {
            byte[] flipped = content.clone();
            for (int i = flipped.length / 3; i < flipped.length; i += Math.max(1, flipped.length / 3)) {
                flipped[i] ^= 4;
            }
            return flipped;
        }
    },
    DEEP {
        @Override
        byte[] instead(byte[] content) {
            return "[".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        }
    },
    NULL {
        @Override
        byte[] instead(byte[] content) {
            return "null".getBytes(StandardCharsets.UTF_8);
        }
    },
    LIST {
        @Override
        byte[] instead(byte[] content) {
            return "[{}, 1e999, [], \"x\"]".getBytes(StandardCharsets.UTF_8);
        }
    },
    NULLED {
        @Override
        String instead(String json) {
            return json.replaceAll("(?<=: ?)\"[^\"]*\"", "null");
        }
    },
    ESCAPES {
        @Override
        String instead(String json) {
            return json.replaceAll("(: ?\")(?=[A-Za-z])", "$1\\\\u001b[2J\\\\u0007\\\\u202e\\\\r");
        }
    },
    PATHS {
        @Override
        String instead(String json) {
            return json.replaceAll("(: ?)\"(sat|[a-z./_]+)\"", "$1\"../../../victim\"");
        }
    },
    SURROGATES {
        @Override
        String instead(String json) {
            return json.replaceAll("(: ?\")(?=[A-Za-z])", "$1\\\\ud800");
        }
    },
    HUGE_NUMBERS {
        @Override
        String instead(String json) {
            return json.replaceAll("(: ?)\\d+(?=[,\\s}])", "$199999999999999999999");
        }
    },
    NEGATIVE {
        @Override
        String instead(String json) {
            return json.replaceAll("(: ?)(\\d+)(?=[,\\s}])", "$1-$2");
        }
    },
    NEWER {
        @Override
        String instead(String json) {
            return json.replaceAll("(\"schema_version\" ?: ?\")[^\"]*", "$199.0.0")
                    .replace("\"v\":1", "\"v\":99");
        }
    },
    FOLDER {
        @Override
        void to(Path place, Path victim) throws IOException {
            delete(place);
            Files.createDirectories(place.resolve("full"));
        }
    },
    LINK {
        @Override
        void to(Path place, Path victim) throws IOException {
            boolean folder = Files.isDirectory(place);
            delete(place);
            Files.createSymbolicLink(place, folder ? victim : victim.resolve("letter.txt"));
        }
    },
    DANGLING {
        @Override
        void to(Path place, Path victim) throws IOException {
            delete(place);
            Files.createSymbolicLink(place, victim.resolve("new.txt"));
        }
    },
    FILE {
        @Override
        void to(Path place, Path victim) throws IOException {
            delete(place);
            Files.writeString(place, "x");
        }
    };

    /** Does it to a file or folder; the victim is a folder beside the workspace. */
    void to(Path place, Path victim) throws IOException {
        if (Files.isRegularFile(place)) {
            Files.write(place, instead(Files.readAllBytes(place)));
        }
    }

    byte[] instead(byte[] content) {
        return instead(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    String instead(String json) {
        return json;
    }

    static void delete(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package org.runflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.runflow.RunCoordinate;
import org.runflow.store.Digest;

class InventoryTest {
    private static final CoordinateSchema SCHEMA = CoordinateSchema.of("recording", "client", "box", "take");
    private static final Instant AT = Instant.parse("2026-09-14T08:30:00.123456789Z");

    @Test
    void answersByCoordinate() {
        Inventory inventory = Inventory.builder(CoordinateFilter.all(SCHEMA), "there", AT)
                .add(entry("acme/1/b", "raw/x.bag", 10))
                .add(entry("acme/1/a", "y", 5))
                .add(entry("acme-2/1/a", "z", 7))
                .add(entry("acme/1/a", "x", 0))
                .build();

        assertThat(inventory.children(RunCoordinate.root())).hasToString("[acme, acme-2]");
        assertThat(inventory.children(RunCoordinate.parse("acme/1"))).hasToString("[acme/1/a, acme/1/b]");
        assertThat(inventory.children(RunCoordinate.parse("acme/1/b"))).isEmpty();
        assertThat(inventory.status(RunCoordinate.parse("acme/1/a"))).isEqualTo(new SideStatus.Present(2, 5));
        assertThat(inventory.status(RunCoordinate.parse("acme/1/c"))).isEqualTo(new SideStatus.Absent());
        assertThat(inventory.exists(RunCoordinate.parse("acme"))).isEqualTo(Presence.PRESENT);
        assertThat(inventory.exists(RunCoordinate.parse("acm"))).isEqualTo(Presence.ABSENT);
        assertThat(inventory.files(RunCoordinate.parse("acme/1/a")))
                .extracting(InventoryEntry::file)
                .containsExactly("x", "y");
        assertThat(inventory.totalBytes()).isEqualTo(22);
        assertThat(inventory.entries()).isEqualTo(4);
        assertThat(inventory.coordinateCount()).isEqualTo(3);
        assertThat(inventory.coordinates(SCHEMA.filter("take", "a")))
                .extracting(RunCoordinate::toString)
                .containsExactly("acme/1/a", "acme-2/1/a");
    }

    @Test
    void whatWasNotLookedAtIsUnknown() {
        Inventory inventory = Inventory.builder(SCHEMA.filter("client", "acme"), "there", AT)
                .add(entry("acme/1/a", "x", 1))
                .add(new InventoryProblem("acme/2", "cannot be read", Optional.of(RunCoordinate.parse("acme/2"))))
                .add(new InventoryProblem("readme", "belongs to nothing", Optional.empty()))
                .build();

        assertThat(inventory.status(RunCoordinate.parse("other/1/a")))
                .isEqualTo(new SideStatus.Unknown("only client=acme was looked at"));
        assertThat(inventory.status(RunCoordinate.parse("acme/2/a")))
                .isEqualTo(new SideStatus.Unknown("'acme/2' cannot be read"));
        assertThat(inventory.exists(RunCoordinate.parse("other"))).isEqualTo(Presence.UNKNOWN);
        assertThat(inventory.exists(RunCoordinate.parse("acme/2"))).isEqualTo(Presence.UNKNOWN);
        assertThat(inventory.exists(RunCoordinate.parse("acme/3"))).isEqualTo(Presence.ABSENT);
        assertThat(inventory.exists(RunCoordinate.root())).isEqualTo(Presence.PRESENT);
    }

    @Test
    void agreesWithAMapOnRandomEntries() throws IOException {
        Random random = new Random(16);
        for (int round = 0; round < 40; round++) {
            TreeMap<String, InventoryEntry> map = new TreeMap<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                InventoryEntry entry = random(random);
                map.put(entry.coordinate() + "//" + entry.file(), entry);
            }
            Inventory inventory = of(map.values());
            compare(inventory, map);
            compare(stored(inventory), map);

            List<InventoryEntry> put = new ArrayList<>();
            List<InventoryDelta.Removed> removed = new ArrayList<>();
            for (int i = random.nextInt(10); i > 0; i--) {
                InventoryEntry entry = random(random);
                String key = entry.coordinate() + "//" + entry.file();
                if (random.nextBoolean()) {
                    removed.add(new InventoryDelta.Removed(entry.coordinate(), entry.file()));
                    if (put.stream().noneMatch(other -> other.compareTo(entry) == 0)) {
                        map.remove(key);
                    }
                } else {
                    put.removeIf(other -> other.compareTo(entry) == 0);
                    put.add(entry);
                    map.put(key, entry);
                }
            }
            compare(inventory.with(new InventoryDelta(put, removed)), map);
        }
    }

    @Test
    void takesOverDigestsOfWhatHasNotChanged() {
        Digest digest = Digest.of("content");
        InventoryEntry known = entry("acme/1/a", "x", 5).withDigest(digest);
        Inventory before = of(List.of(known, entry("acme/1/a", "y", 5).withDigest(digest)));
        InventoryEntry changed = new InventoryEntry(RunCoordinate.parse("acme/1/a"), "y", 5, "v2", Optional.empty());

        Inventory now = of(List.of(entry("acme/1/a", "x", 5), changed)).withDigestsOf(before);

        assertThat(now.files(RunCoordinate.parse("acme/1/a"))).containsExactly(known, changed);
    }

    @Test
    void aLookAtAPartReplacesThatPart() {
        Inventory whole = of(List.of(entry("acme/1/a", "x", 1), entry("other/1/a", "x", 1)))
                .with(new StaleMark(SCHEMA.filter("client", "acme"), "written to", AT))
                .with(new StaleMark(SCHEMA.filter("client", "other"), "written to", AT));
        Inventory look = Inventory.builder(SCHEMA.filter("client", "acme"), "there", AT)
                .add(entry("acme/1/b", "y", 2))
                .build();

        Inventory both = whole.with(look);

        assertThat(both.status(RunCoordinate.parse("acme/1/a"))).isEqualTo(new SideStatus.Absent());
        assertThat(both.status(RunCoordinate.parse("acme/1/b"))).isEqualTo(new SideStatus.Present(1, 2));
        assertThat(both.status(RunCoordinate.parse("other/1/a"))).isEqualTo(new SideStatus.Present(1, 1));
        assertThat(both.findStale(RunCoordinate.parse("acme/1/b"))).isEmpty();
        assertThat(both.findStale(RunCoordinate.parse("other/1/a"))).isPresent();
        assertThat(look.with(whole)).isSameAs(whole);
    }

    @Test
    void marksStayUntilTheyAreCleared() throws IOException {
        StaleMark mark = new StaleMark(SCHEMA.filter("client", "acme"), "written to", AT);
        Inventory marked = of(List.of(entry("acme/1/a", "x", 1))).with(mark);

        assertThat(marked.with(new StaleMark(SCHEMA.filter("client", "acme", "box", "1"), "written to", AT)))
                .isSameAs(marked);
        assertThat(stored(marked).findStale(RunCoordinate.parse("acme/1/a"))).contains(mark);
        assertThat(marked.findStale(RunCoordinate.parse("other/1/a"))).isEmpty();
        assertThat(marked.fresh().stale()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotBelong() {
        InventoryBuilder acme = Inventory.builder(SCHEMA.filter("client", "acme"), "there", AT);

        assertThatThrownBy(() -> acme.add(entry("other/1/a", "x", 1)))
                .hasMessageContaining("is not what was looked at");
        assertThatThrownBy(() -> acme.add(entry("acme/1", "x", 1))).hasMessageContaining("is not what was looked at");
        acme.add(entry("acme/1/a", "x", 1)).add(entry("acme/1/a", "x", 2));
        assertThatThrownBy(acme::build).hasMessageContaining("file 'x' of 'acme/1/a' is listed twice");
        for (String file : List.of("", "/x", "x/", "a//b", "../x", "a/./b", "a\nb", "a\\b", "x".repeat(2_001))) {
            assertThatThrownBy(() -> entry("acme/1/a", file, 1)).hasMessageContaining("is no path of a file");
        }
    }

    @Test
    void refusesBytesThatAreNoInventory() throws IOException {
        byte[] good = bytes(of(List.of(entry("acme/1/a", "x", 1), entry("acme/1/b", "y", 1))));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            try {
                Inventory.readFrom(new DataInputStream(new ByteArrayInputStream(bad)), bad.length);
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private static void compare(Inventory inventory, Map<String, InventoryEntry> map) {
        TreeSet<RunCoordinate> coordinates = new TreeSet<>();
        map.values().forEach(entry -> coordinates.add(entry.coordinate()));
        assertThat(inventory.coordinates(CoordinateFilter.all(SCHEMA)).toList()).containsExactlyElementsOf(coordinates);
        for (RunCoordinate coordinate : coordinates) {
            assertThat(inventory.files(coordinate))
                    .containsExactlyElementsOf(map.values().stream()
                            .filter(entry -> entry.coordinate().equals(coordinate))
                            .sorted()
                            .toList());
        }
        TreeSet<RunCoordinate> prefixes = new TreeSet<>(List.of(RunCoordinate.root()));
        coordinates.forEach(each -> prefixes.addAll(List.of(
                RunCoordinate.of(each.parts().get(0)),
                RunCoordinate.of(each.parts().get(0), each.parts().get(1)))));
        for (RunCoordinate prefix : prefixes) {
            TreeSet<RunCoordinate> children = new TreeSet<>();
            coordinates.stream()
                    .filter(each -> each.startsWith(prefix))
                    .forEach(each -> children.add(new RunCoordinate(
                            each.parts().subList(0, prefix.parts().size() + 1))));
            assertThat(inventory.children(prefix)).containsExactlyElementsOf(children);
        }
    }

    private static InventoryEntry random(Random random) {
        String[] names = {"a", "a-b", "a.b", "ab", "A", "a0", "b"};
        String coordinate = names[random.nextInt(names.length)] + "/" + names[random.nextInt(names.length)] + "/"
                + names[random.nextInt(3)];
        InventoryEntry entry = new InventoryEntry(
                RunCoordinate.parse(coordinate),
                List.of("x", "raw/ü.bag", "raw/y").get(random.nextInt(3)),
                random.nextInt(100),
                "v" + random.nextInt(3),
                Optional.empty());
        return random.nextBoolean() ? entry : entry.withDigest(Digest.of(random.nextInt()));
    }

    private static Inventory of(Iterable<InventoryEntry> entries) {
        InventoryBuilder builder = Inventory.builder(CoordinateFilter.all(SCHEMA), "there", AT);
        entries.forEach(builder::add);
        return builder.build();
    }

    private static InventoryEntry entry(String coordinate, String file, long bytes) {
        return new InventoryEntry(RunCoordinate.parse(coordinate), file, bytes, "v1", Optional.empty());
    }

    private static Inventory stored(Inventory inventory) throws IOException {
        byte[] bytes = bytes(inventory);
        return Inventory.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), bytes.length);
    }

    private static byte[] bytes(Inventory inventory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        inventory.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}

package org.runflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.RunCoordinate;
import org.runflow.store.Digest;

class ReconcilerTest {
    private static final CoordinateSchema SCHEMA = CoordinateSchema.of("recording", "client", "take");
    private static final RunCoordinate TAKE = RunCoordinate.parse("acme/1");

    @Test
    void namesTheStateOfEachCoordinate() {
        Inventory local = of(
                file("acme/both", "x", 1, "same"),
                file("acme/here", "x", 2, "a"),
                file("acme/length", "x", 3, "b"),
                file("acme/content", "x", 3, "c"),
                file("acme/part", "x", 3, "d"));
        Inventory remote = of(
                file("acme/both", "x", 1, "same"),
                file("acme/there", "x", 2, "a"),
                file("acme/length", "x", 4, "b"),
                file("acme/content", "x", 3, "e"),
                file("acme/part", "x", 3, "d"),
                file("acme/part", "y", 3, "d"));

        Reconciliation all =
                Reconciler.compare(local, remote, NameMapping.same(), List.of(RunCoordinate.parse("acme/lost")));

        assertThat(all.states().entrySet())
                .extracting(state -> state.getKey() + " " + state.getValue().word())
                .containsExactly(
                        "acme/both synced",
                        "acme/content mismatch",
                        "acme/here local_only",
                        "acme/length mismatch",
                        "acme/lost missing",
                        "acme/part mismatch",
                        "acme/there remote_only");
        assertThat(differences(all, "acme/content")).containsExactly("x has another content");
        assertThat(differences(all, "acme/length")).containsExactly("x has 3 bytes here, 4 there");
        assertThat(differences(all, "acme/part")).containsExactly("y is missing here");
        assertThat(all.in(SyncState.RemoteOnly.class)).containsExactly(RunCoordinate.parse("acme/there"));
        assertThat(all.find(RunCoordinate.parse("acme/never"))).isEmpty();
    }

    @Test
    void whatCannotBeLookedAtIsNeitherEqualNorAbsent() {
        Inventory good = of(file("acme/1", "x", 1, "a"));
        Inventory hidden = Inventory.builder(CoordinateFilter.all(SCHEMA), "side", Instant.EPOCH)
                .add(file("acme/1", "x", 1, "a"))
                .add(new InventoryProblem("acme/1/y", "is a pipe", Optional.of(TAKE)))
                .build();

        assertThat(Reconciler.compare(hidden, good, NameMapping.same()).find(TAKE))
                .contains(new SyncState.Unknown(Side.LOCAL, "'acme/1/y' is a pipe"));
        assertThat(Reconciler.compare(of(), hidden, NameMapping.same()).find(TAKE))
                .contains(new SyncState.Unknown(Side.REMOTE, "'acme/1/y' is a pipe"));
    }

    @Test
    void comparesLengthsWhereASideKnowsNoDigest() {
        InventoryEntry plain = new InventoryEntry(TAKE, "x", 1, "v", Optional.empty());

        assertThat(Reconciler.state(TAKE, of(plain), of(file("acme/1", "x", 1, "a")), NameMapping.same()))
                .isEqualTo(new SyncState.Synced(false));
        assertThat(Reconciler.state(
                        TAKE, of(file("acme/1", "x", 1, "a")), of(file("acme/1", "x", 1, "a")), NameMapping.same()))
                .isEqualTo(new SyncState.Synced(true));
    }

    @Test
    void filesMayHaveOtherNamesHere() {
        Inventory remote = of(file("acme/1", "raw/x", 1, "a"), file("acme/1", "labels/x", 9, "b"));
        Inventory local = of(file("acme/1", "x", 1, "a"));

        assertThat(Reconciler.state(TAKE, local, remote, NameMapping.folders("raw", "")))
                .isEqualTo(new SyncState.Synced(true));
        assertThat(NameMapping.folders("raw", "bags").toRemote("bags/x")).contains("raw/x");
        assertThat(NameMapping.folders("raw", "bags").toRemote("other/x")).isEmpty();
        NameMapping merging = new NameMapping() {
            @Override
            public Optional<String> toLocal(String path) {
                return Optional.of("x");
            }

            @Override
            public Optional<String> toRemote(String path) {
                return Optional.of(path);
            }
        };
        assertThatThrownBy(() -> Reconciler.state(TAKE, local, remote, merging))
                .hasMessageContaining("'labels/x' and 'raw/x' of 'acme/1' are both called 'x' here");
    }

    private static List<String> differences(Reconciliation all, String coordinate) {
        return ((SyncState.Mismatch) all.find(RunCoordinate.parse(coordinate)).orElseThrow())
                .files().stream().map(FileDifference::toString).toList();
    }

    private static Inventory of(InventoryEntry... entries) {
        InventoryBuilder builder = Inventory.builder(CoordinateFilter.all(SCHEMA), "side", Instant.EPOCH);
        List.of(entries).forEach(builder::add);
        return builder.build();
    }

    private static InventoryEntry file(String coordinate, String file, long bytes, String content) {
        return new InventoryEntry(RunCoordinate.parse(coordinate), file, bytes, "v1", Optional.of(Digest.of(content)));
    }
}

package org.runflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.RunCoordinate;
import org.runflow.error.InvalidInputException;
import org.runflow.inventory.TransferPlan.PlannedFile;
import org.runflow.inventory.TransferResult.FileOutcome;
import org.runflow.inventory.TransferResult.FileOutcome.Kind;
import org.runflow.store.Digest;

class TransferPlanTest {
    private static final CoordinateSchema SCHEMA = CoordinateSchema.of("take", "number");
    private static final RunCoordinate TAKE = RunCoordinate.of("1");

    @ParameterizedTest
    @CsvSource(textBlock = """
        KEEP,                 COPY, KEEP,    KEEP,    KEEP,    KEEP
        REPLACE_IF_DIFFERENT, COPY, KEEP,    REPLACE, REPLACE, COMPARE
        REPLACE,              COPY, REPLACE, REPLACE, REPLACE, REPLACE
        FAIL,                 COPY, KEEP,    REFUSE,  REFUSE,  REFUSE
        """)
    void decidesByPolicyAndContent(
            ConflictPolicy policy, String absent, String same, String content, String length, String unknown) {
        Inventory remote = of(
                file("absent", 1, "a"),
                file("same", 1, "a"),
                file("content", 1, "a"),
                file("length", 1, "a"),
                file("unknown", 1, "a"));
        Inventory local = of(
                file("same", 1, "a"),
                file("content", 1, "b"),
                file("length", 2, "a"),
                new InventoryEntry(TAKE, "unknown", 1, "v", Optional.empty()));

        TransferPlan plan =
                TransferPlan.of(TAKE, Direction.FETCH, local, remote, NameMapping.same(), file -> true, policy);

        assertThat(plan.files())
                .extracting(file -> file.file() + " " + file.action())
                .containsExactly(
                        "absent " + absent,
                        "content " + content,
                        "length " + length,
                        "same " + same,
                        "unknown " + unknown);
        assertThat(plan.isRefused()).isEqualTo(policy == ConflictPolicy.FAIL);
        assertThat(plan.bytes())
                .isEqualTo(plan.files().stream()
                        .filter(file -> file.action().moves())
                        .count());
    }

    @Test
    void takesOnlyWhatIsSelected() {
        Inventory remote = of(file("a.bag", 1, "a"), file("b.txt", 1, "b"));

        assertThat(TransferPlan.of(
                                TAKE,
                                Direction.FETCH,
                                of(),
                                remote,
                                NameMapping.same(),
                                file -> file.endsWith(".bag"),
                                ConflictPolicy.KEEP)
                        .files())
                .extracting(PlannedFile::file)
                .containsExactly("a.bag");
        assertThatThrownBy(() -> TransferPlan.of(
                        RunCoordinate.of("2"),
                        Direction.SEND,
                        Inventory.builder(SCHEMA.filter("number", "1"), "here", Instant.EPOCH)
                                .build(),
                        remote,
                        NameMapping.same(),
                        file -> true,
                        ConflictPolicy.KEEP))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("here: only number=1 was looked at");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',                       NOTHING_TO_DO
        'KEPT SAME',              NOTHING_TO_DO
        'KEPT TRANSFERRED',       OK
        'TRANSFERRED FAILED',     PARTIAL
        'SAME CANCELLED',         PARTIAL
        'KEPT DRIFTED',           FAILED
        'REFUSED REFUSED',        FAILED
        """)
    void outcomeIsThatOfAllFiles(String kinds, TransferResult.Outcome outcome) {
        List<FileOutcome> files = kinds.isEmpty()
                ? List.of()
                : List.of(kinds.split(" ")).stream()
                        .map(kind -> new FileOutcome(kind, Kind.valueOf(kind), ""))
                        .toList();

        assertThat(new TransferResult(TAKE, files, InventoryDelta.none(), InventoryDelta.none()).outcome())
                .isEqualTo(outcome);
    }

    private static Inventory of(InventoryEntry... entries) {
        InventoryBuilder builder = Inventory.builder(CoordinateFilter.all(SCHEMA), "side", Instant.EPOCH);
        List.of(entries).forEach(builder::add);
        return builder.build();
    }

    private static InventoryEntry file(String file, long bytes, String content) {
        return new InventoryEntry(TAKE, file, bytes, "v", Optional.of(Digest.of(content)));
    }
}

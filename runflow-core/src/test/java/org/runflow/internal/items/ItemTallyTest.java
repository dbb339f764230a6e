package org.runflow.internal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.StoredItem;
import org.runflow.run.ItemsReport;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/** What is counted while items are computed, and which failures are told. */
class ItemTallyTest {
    private final ItemTally tally = new ItemTally();

    private static List<String> told(ItemsReport report) {
        return report.failures().stream()
                .map(failure -> failure.name() + " " + failure.failure().summary())
                .toList();
    }

    private void fails(int index) {
        tally.failed(index, "i" + index, ItemState.FAILED, new IllegalStateException("no " + index));
    }

    private void failsOnce(int index) {
        tally.failedOnce(index, "i" + index, ItemState.FAILED, new IllegalStateException("not yet " + index));
    }

    private static Item value(String name) {
        Digest digest = Digest.of(name);
        return Item.of(name, new StoredItem(digest, new ArtifactRef("value", "1.0.0", digest, digest, 1)));
    }

    @Test
    void theCauseIsThatOfTheFirstItemWhoeverFailsFirst() {
        fails(3);
        fails(5);
        fails(1);
        fails(2);
        assertThat(tally.findFirstCause())
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("no 1");
    }

    @Test
    void aloneItemsTakeAsLongAsTheLongestOrTheirShareOfTheWorkers() {
        assertThat(tally.alone(2)).isZero();
        tally.took(Duration.ofSeconds(4));
        tally.took(Duration.ofSeconds(10));
        tally.took(Duration.ofSeconds(2));
        assertThat(tally.alone(1)).isEqualTo(Duration.ofSeconds(16));
        assertThat(tally.alone(2)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void anItemThatMayStillGetAValueIsToldOnlyWhenTheRunEndsBefore() {
        failsOnce(4);
        fails(2);
        failsOnce(0);
        List<Item> known = List.of(Item.without("i2", ItemState.FAILED));
        assertThat(told(tally.partial(known, 6))).containsExactly("i0 not yet 0", "i2 no 2", "i4 not yet 4");
        assertThat(tally.partial(known, 6).toText()).isEqualTo("6 items: 1 failed");
        tally.settled(0);
        assertThat(told(tally.partial(known, 6))).containsExactly("i2 no 2", "i4 not yet 4");
        assertThat(told(tally.report(known))).containsExactly("i2 no 2");
    }

    @Test
    void ofManyFailuresTheFirstItemsAreTold() {
        for (int index = 99; index >= 0; index--) {
            fails(index);
            failsOnce(100 + index);
        }
        assertThat(told(tally.partial(List.of(), 200)))
                .hasSize(ItemsReport.MAX_FAILURES)
                .startsWith("i0 no 0")
                .endsWith("i39 no 39");
    }

    @Test
    void whatBecameOfEachIsCounted() {
        tally.computed();
        tally.measured("rows", 2);
        tally.measured("rows", 3);
        tally.measured("cells", 1);
        assertThat(tally.metrics()).containsEntry("rows", 5.0).containsEntry("cells", 1.0);
        ItemsReport report = tally.report(List.of(
                Item.without("a", ItemState.FAILED),
                Item.without("b", ItemState.TIMED_OUT),
                Item.without("c", ItemState.BLOCKED),
                Item.without("d", ItemState.SKIPPED),
                Item.without("e", ItemState.SKIPPED),
                value("f"),
                value("g"),
                value("h")));
        assertThat(report.computed()).isEqualTo(1);
        assertThat(report.reused()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.timedOut()).isEqualTo(1);
        assertThat(report.blocked()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(2);
    }
}

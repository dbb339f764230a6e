package org.runflow.internal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.items.Item;
import org.runflow.items.ItemState;

/** Who may compute which item, on two workers. A chain begins by waiting for a worker, which then takes an item. */
class ItemBoardTest {
    private int cancelled;

    private static ItemBoard board(int items) {
        ItemBoard board = new ItemBoard(new long[items], 2);
        for (int index = 0; index < items; index++) {
            board.add(index);
        }
        return board;
    }

    private boolean timed(ItemBoard board, int index) {
        return board.timed(index, () -> cancelled++);
    }

    @Test
    void oneChainWaitsAtATimeAndThereAreNoMoreThanWorkers() {
        ItemBoard board = board(4);
        assertThat(board.open()).isTrue();
        assertThat(board.begins()).as("one waits already").isFalse();
        assertThat(board.take()).hasValue(0);
        assertThat(board.begins()).isTrue();
        assertThat(board.take()).hasValue(1);
        assertThat(board.begins()).as("both workers have one").isFalse();
        assertThat(board.endChain()).as("there are two left").isTrue();
        assertThat(board.take()).hasValue(2);
        assertThat(board.endChain()).isTrue();
        assertThat(board.rest()).isNotDone();
        assertThat(board.take()).hasValue(3);
        assertThat(board.endChain()).as("nothing is left").isFalse();
        assertThat(board.rest()).isNotDone();
        assertThat(board.endChain()).isFalse();
        assertThat(board.rest()).isDone();
    }

    @Test
    void withNothingToComputeItIsAtRestAtOnce() {
        ItemBoard board = board(0);
        assertThat(board.open()).isFalse();
        assertThat(board.rest()).isDone();
        assertThat(board.isSettled()).isTrue();
    }

    @Test
    void aHaltLetsWhatHasBegunEndAndBeginsNothing() {
        ItemBoard board = board(3);
        assertThat(board.open()).isTrue();
        assertThat(board.take()).hasValue(0);
        assertThat(board.begins()).isTrue();
        board.halt();
        assertThat(board.rest()).isNotDone();
        assertThat(board.take()).as("the chain that waited ends").isEmpty();
        assertThat(board.rest()).isNotDone();
        assertThat(board.endChain()).isFalse();
        assertThat(board.rest()).isDone();
        assertThat(board.begins()).isFalse();
        assertThat(board.open()).as("it goes on later").isTrue();
        assertThat(board.rest()).isNotDone();
        assertThat(board.take()).hasValue(1);
    }

    @Test
    void anItemThatIsGivenBackHasNotBeenTried() {
        ItemBoard board = board(1);
        assertThat(board.open()).isTrue();
        assertThat(board.take()).hasValue(0);
        assertThat(board.nextAttempt(0)).isEqualTo(1);
        board.giveBack(0);
        assertThat(board.endChain()).isTrue();
        assertThat(board.take()).hasValue(0);
        assertThat(board.nextAttempt(0)).isEqualTo(1);
        assertThat(board.nextAttempt(0)).isEqualTo(2);
    }

    @Test
    void whileAnItemWaitsForItsNextAttemptThereIsNoRest() {
        ItemBoard board = board(1);
        assertThat(board.open()).isTrue();
        assertThat(board.take()).hasValue(0);
        board.pause(0);
        assertThat(timed(board, 0)).isTrue();
        assertThat(board.endChain()).isFalse();
        assertThat(board.rest()).isNotDone();
        assertThat(board.resume(0)).isTrue();
        assertThat(board.resume(0)).as("once only").isFalse();
        assertThat(board.take()).hasValue(0);
        assertThat(board.endChain()).isFalse();
        assertThat(board.rest()).isDone();
        assertThat(cancelled).isZero();
    }

    @Test
    void aHaltEndsTheWaitingForNextAttemptsAndTheseComeLater() {
        ItemBoard board = board(2);
        assertThat(board.open()).isTrue();
        assertThat(board.take()).hasValue(0);
        board.pause(0);
        assertThat(timed(board, 0)).isTrue();
        assertThat(board.begins()).isTrue();
        assertThat(board.take()).hasValue(1);
        board.pause(1);
        board.halt();
        assertThat(cancelled).isEqualTo(1);
        assertThat(timed(board, 1)).as("its timer is too late").isFalse();
        assertThat(board.resume(0)).isFalse();
        assertThat(board.endChain()).isFalse();
        assertThat(board.endChain()).isFalse();
        assertThat(board.rest()).isDone();
        assertThat(board.open()).isTrue();
        assertThat(board.take()).hasValue(0);
        assertThat(board.begins()).isTrue();
        assertThat(board.take()).hasValue(1);
    }

    @Test
    void ofSeveralDefectsTheFirstCounts() {
        ItemBoard board = board(1);
        assertThat(board.open()).isTrue();
        assertThat(board.findDefect()).isEmpty();
        board.halt(new IllegalStateException("first"));
        board.halt(new IllegalStateException("second"));
        assertThat(board.findDefect()).get().extracting(Throwable::getMessage).isEqualTo("first");
        assertThat(board.take()).isEmpty();
    }

    @Test
    void whatIsSettledIsKnownInTheOrderOfTheItems() {
        ItemBoard board = board(3);
        Item last = Item.without("c", ItemState.FAILED);
        Item first = Item.without("a", ItemState.SKIPPED);
        board.settle(2, last);
        board.settle(0, first);
        assertThat(board.known()).containsExactly(first, last);
        assertThat(board.done()).isEqualTo(2);
        assertThat(board.isSettled()).isFalse();
        Item again = Item.without("a", ItemState.FAILED);
        board.settle(0, again);
        assertThat(board.done()).as("settled once more").isEqualTo(2);
        board.settle(1, first);
        assertThat(board.isSettled()).isTrue();
        assertThat(board.items()).isEqualTo(List.of(again, first, last));
    }
}

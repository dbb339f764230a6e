package org.runflow.internal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which item is next, by how long each took before; and how much less there is to do then. */
class ItemQueueTest {
    private static ItemQueue queue(int workers, long... millis) {
        ItemQueue queue = new ItemQueue(millis, workers);
        for (int i = 0; i < millis.length; i++) {
            queue.add(i);
        }
        return queue;
    }

    private static List<Integer> order(ItemQueue queue) {
        List<Integer> order = new ArrayList<>();
        for (OptionalInt next = queue.poll(); next.isPresent(); next = queue.poll()) {
            order.add(next.getAsInt());
        }
        assertThat(queue.isEmpty()).isTrue();
        return order;
    }

    @Test
    void whatTookLongestComesFirstAndOfEqualOnesTheFirst() {
        assertThat(order(queue(2, 20, 50, 20, 0, 70, 0))).containsExactly(4, 1, 0, 2, 3, 5);
    }

    @Test
    void whereNobodyKnowsTheyComeInTheirOrder() {
        assertThat(order(queue(2, 0, 0, 0))).containsExactly(0, 1, 2);
    }

    @Test
    void whatIsLeftTakesAsLongAsItsLongestOrItsShareOfTheWorkers() {
        ItemQueue queue = queue(2, 30, 20, 10, 20);
        assertThat(queue.spared()).as("40 of 80 on two workers").isZero();
        assertThat(queue.poll()).hasValue(0);
        assertThat(queue.spared()).as("25 of 50 are left").isEqualTo(15);
        assertThat(queue.poll()).hasValue(1);
        assertThat(queue.spared()).as("the longest takes 20").isEqualTo(20);
        assertThat(queue.poll()).hasValue(3);
        assertThat(queue.spared()).isEqualTo(30);
        assertThat(queue.poll()).hasValue(2);
        assertThat(queue.spared()).as("nothing is left").isEqualTo(40);
    }

    @Test
    void whatIsGivenBackIsToBeDoneAgain() {
        ItemQueue queue = queue(1, 30, 20);
        OptionalInt first = queue.poll();
        assertThat(queue.spared()).isEqualTo(30);
        queue.add(first.orElseThrow());
        assertThat(queue.spared()).isZero();
        assertThat(order(queue)).containsExactly(0, 1);
    }
}

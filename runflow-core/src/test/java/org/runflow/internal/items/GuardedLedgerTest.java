package org.runflow.internal.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.runflow.Scheduler;
import org.runflow.error.ValueChangedException;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import org.runflow.store.ItemLedger;
import org.runflow.store.ItemRecord;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/** Results of items wait until it is known that what they were made from has not changed. */
class GuardedLedgerTest {
    private final List<String> committed = new ArrayList<>();
    private final ClockOnly clock = new ClockOnly();
    private int looks;
    private boolean changed;
    private long lookTakes;

    private final GuardedLedger ledger = new GuardedLedger(
            new ItemLedger() {
                @Override
                public Optional<ItemRecord> find(Digest key) {
                    return Optional.empty();
                }

                @Override
                public Optional<Manifest> findManifest(Digest key) {
                    return Optional.empty();
                }

                @Override
                public void commit(ItemRecord item) {
                    committed.add(item.item());
                }

                @Override
                public void forget(Digest key) {
                    committed.removeIf(name -> Digest.of(name).equals(key));
                }

                @Override
                public void close() {
                    committed.add("closed");
                }
            },
            this::look,
            clock);

    private void look() {
        looks++;
        clock.nanos += lookTakes;
        if (changed) {
            throw ValueChangedException.since("stage", "input");
        }
    }

    private void commit(String name) {
        Digest digest = Digest.of(name);
        ArtifactRef output = new ArtifactRef("value", "1.0.0", digest, digest, 1);
        ledger.commit(new ItemRecord(digest, ManifestKind.ITEM, name, digest, output, Instant.EPOCH, 1));
    }

    @Test
    void eachCountsAtOnceWhileLookingCostsNothing() {
        commit("a");
        assertThat(committed).containsExactly("a");
        commit("b");
        assertThat(committed).containsExactly("a", "b");
        ledger.close();
        assertThat(committed).containsExactly("a", "b", "closed");
    }

    @Test
    void looksTakeATenthOfTheTime() {
        lookTakes = 1_000;
        for (int i = 0; i < 1_000; i++) {
            clock.nanos += 100;
            commit("item " + i);
        }
        assertThat(looks).isBetween(8, 15);
        ledger.close();
        assertThat(committed).hasSize(1_001).startsWith("item 0", "item 1").endsWith("item 999", "closed");
    }

    @Test
    void nothingCountsThatMayHaveBeenMadeFromSomethingElse() {
        lookTakes = 1_000;
        commit("a");
        commit("b");
        changed = true;
        ledger.close();
        assertThat(committed).containsExactly("a", "closed");
    }

    @Test
    void theStageEndsAtOnceWhenItIsSeen() {
        changed = true;
        assertThatThrownBy(() -> commit("a")).isInstanceOf(ValueChangedException.class);
        ledger.close();
        assertThat(committed).containsExactly("closed");
    }

    @Test
    void whatWaitsIsForgottenToo() {
        lookTakes = 1_000;
        commit("a");
        commit("b");
        commit("c");
        ledger.forget(Digest.of("a"));
        ledger.forget(Digest.of("b"));
        ledger.close();
        assertThat(committed).containsExactly("c", "closed");
    }

    private static final class ClockOnly implements Scheduler {
        private long nanos;

        @Override
        public Instant now() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void execute(Runnable task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void await(CompletableFuture<?> event) {
            throw new UnsupportedOperationException();
        }
    }
}

package org.runflow.internal.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.metric.SummarySpec;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;
import org.runflow.store.ArtifactStore;

/** What an attempt has begun to write is let go of when it is over, all of it. */
class AttemptRowsTest {
    private record Line(int n) {}

    private final List<String> closed = new ArrayList<>();
    private final Deque<RowSink<Line>> sinks = new ArrayDeque<>();
    private final ArtifactKey<Rows<Line>> key = ArtifactKey.rows("lines", Line.class);

    /** A store that knows nothing but the sinks it hands out. */
    private final ArtifactStore store = (ArtifactStore) Proxy.newProxyInstance(
            ArtifactStore.class.getClassLoader(), new Class<?>[] {ArtifactStore.class}, (self, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("rows");
                return sinks.pop();
            });

    private RowSink<Line> sink(String name, boolean broken) {
        return new RowSink<>() {
            @Override
            public void add(Line row) {
                throw new UnsupportedOperationException();
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public Rows<Line> finish() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                closed.add(name);
                if (broken) {
                    throw new IllegalStateException(name);
                }
            }
        };
    }

    @Test
    void oneThatCannotBeClosedLeavesNoOtherOpen() {
        sinks.addAll(List.of(sink("first", true), sink("second", true), sink("third", false)));
        AttemptRows rows = new AttemptRows(store, key);
        for (int i = 0; i < 3; i++) {
            rows.open(Line.class, SummarySpec.of(Line.class));
        }
        assertThatThrownBy(rows::close)
                .isInstanceOfSatisfying(
                        IllegalStateException.class,
                        thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactlyInAnyOrder("first", "second", "third");
    }
}

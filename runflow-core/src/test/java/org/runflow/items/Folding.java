package org.runflow.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;

/** A fold that joins texts, so that order and brackets would show, and counts what it is asked for. */
final class Folding {
    record Entry(String name, String text) {}

    record Joined(List<String> texts) {
        static Joined empty() {
            return new Joined(List.of());
        }

        Joined merge(Joined other) {
            List<String> both = new ArrayList<>(texts);
            both.addAll(other.texts);
            return new Joined(both);
        }

        Joined add(String text) {
            return merge(new Joined(List.of(text)));
        }
    }

    static final ArtifactKey<List<Entry>> ENTRIES = ArtifactKey.list("entries", Entry.class);
    static final ArtifactKey<Items<String>> TEXTS = ArtifactKey.items("texts", String.class);
    static final ArtifactKey<Joined> JOINED = ArtifactKey.of("joined", Joined.class);
    static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);

    final Set<String> broken = ConcurrentHashMap.newKeySet();
    final Set<String> skipped = ConcurrentHashMap.newKeySet();
    final AtomicInteger adds = new AtomicInteger();
    final AtomicInteger merges = new AtomicInteger();

    final Pipeline pipeline = Pipeline.builder("joining")
            .inputs(ENTRIES)
            .stage(
                    TEXTS,
                    s -> s.forEach(ENTRIES, Entry::name)
                            .tolerate(Tolerance.any())
                            .compute((context, entry) -> text(entry, context)))
            .stage(JOINED, s -> s.fold(TEXTS).compute(Joined::empty, this::add, this::merge))
            .stage(COUNT, s -> s.from(JOINED).compute(joined -> joined.texts().size()))
            .build();

    private String text(Entry entry, org.runflow.StageContext context) {
        if (broken.contains(entry.name())) {
            throw new IllegalStateException("broken");
        }
        return skipped.contains(entry.name()) ? context.skip("nothing") : entry.text();
    }

    private Joined add(Joined before, String text) {
        adds.incrementAndGet();
        return before.add(text);
    }

    private Joined merge(Joined left, Joined right) {
        merges.incrementAndGet();
        return left.merge(right);
    }

    void forget() {
        adds.set(0);
        merges.set(0);
    }

    static RunRequest request(List<Entry> entries) {
        return RunRequest.of(ENTRIES.with(List.copyOf(entries)));
    }

    static List<Entry> entries(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new Entry("file " + i, "text " + i));
        }
        return entries;
    }
}

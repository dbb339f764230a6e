package org.runflow.internal.drive;

import java.util.Optional;
import org.runflow.internal.graph.Node;
import org.runflow.internal.items.DamagedOriginException;
import org.runflow.internal.items.EachBody;
import org.runflow.internal.items.ItemKeys;
import org.runflow.internal.items.ItemPlace;
import org.runflow.internal.items.ItemVoice;
import org.runflow.internal.items.ItemsBody;
import org.runflow.internal.items.ItemsJob;
import org.runflow.internal.machine.AttemptSignal;
import org.runflow.items.Items;
import org.runflow.run.ItemsReport;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ManifestKind;

/** What a worker does for a stage over many items. */
record ItemsWork(RunContext run, Signals signals, Node node) {
    /** Stands for a result when the attempt has stopped between two items. */
    static final Object YIELDED = new Object();

    /** Computes, or goes on; returns what the stage gives, or {@link #YIELDED}. */
    Object compute(ItemsBody body, Prepared prepared, LiveContext context, StageReader reader, double urgency)
            throws Exception {
        ItemsJob job = run.bench().job(node.index(), () -> body.begin(place(body, prepared, context)));
        ItemVoice voice = new ItemVoice(
                context, run.bench().attempt(node.index()), reader, urgency, listener(context.attempt(), reader));
        Optional<?> result = job.work(voice);
        return result.isPresent() ? result.get() : YIELDED;
    }

    private ItemPlace place(ItemsBody body, Prepared prepared, LiveContext context) {
        run.values().hold(node.index());
        ItemHeader header = new ItemHeader(
                node.owner(),
                run.graph().name(),
                run.facts().coordinate(),
                node.scope(),
                node.stage().name(),
                node.stage().version(),
                node.stage().output().name(),
                node.stage().output().schema(),
                prepared.ingredients().inputs(),
                run.facts().id());
        return new ItemPlace(
                run.parts().store(),
                body instanceof EachBody
                        ? node.stage().output().ofElement()
                        : node.stage().output(),
                header,
                ItemKeys.of(header),
                prepared.reusing(),
                run.values().damagedItems(node.index()),
                run.workers(),
                run.scheduler(),
                run.parts().grace(),
                node.path(),
                context.findPlace(),
                run.parts().shuffleSeed(),
                run.parts().watching(),
                new ValueWatch(run, node, prepared.ingredients()).findGuard());
    }

    private ItemVoice.Listener listener(int attempt, StageReader reader) {
        return new ItemVoice.Listener() {
            @Override
            public void failed(String text) {
                var unused = signals.tell(new AttemptSignal.ItemFailed(node.index(), attempt, text));
            }

            @Override
            public void counted(ItemsReport report) {
                var unused = signals.tell(new AttemptSignal.Counted(node.index(), attempt, report));
            }

            @Override
            public Optional<DamagedOriginException> findDamage() {
                return reader.findDamage();
            }
        };
    }

    /** What kind of result a value is. */
    static ManifestKind kind(Object value) {
        if (!(value instanceof Items<?> items)) {
            return ManifestKind.STAGE;
        }
        boolean whole = items.all().stream().noneMatch(item -> item.state().isFailure());
        return whole ? ManifestKind.ITEMS : ManifestKind.PARTIAL;
    }

    /** The key under which a result of a stage counts. */
    static Digest key(ManifestKind kind, Digest stageKey, Digest value) {
        return kind == ManifestKind.PARTIAL ? ItemKeys.partial(stageKey, value) : stageKey;
    }
}

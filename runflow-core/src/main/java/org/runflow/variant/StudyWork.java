package org.runflow.variant;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.StageContext;

/** The one stage of a study's run: starts the runs of its variants, a few at a time, and gathers what comes of them. */
final class StudyWork<T> {
    private final StudyDraft<T> draft;
    private final Engine engine;
    private final Pipeline measured;
    private final StageContext context;
    private final RunId parent;
    private final List<Variant<T>> variants;
    private final Template template;
    private final Deque<Started<T>> going = new ArrayDeque<>();
    private final List<StudyRow> rows = new ArrayList<>();

    private StudyWork(
            StudyDraft<T> draft,
            List<Variant<T>> variants,
            Template template,
            Engine engine,
            Pipeline measured,
            StageContext context) {
        this.draft = draft;
        this.variants = variants;
        this.template = template;
        this.engine = engine;
        this.measured = measured;
        this.context = context;
        this.parent = context.findPlace()
                .orElseThrow(() -> new IllegalStateException("a study runs on an engine"))
                .run();
    }

    private record Started<T>(Variant<T> variant, RunHandle run) {}

    static <T> Pipeline pipeline(StudyDraft<T> draft, Engine engine) {
        List<Variant<T>> variants = draft.checkedVariants();
        Pipeline measured = draft.measured();
        return Pipeline.builder("study")
                .inputs(Study.TEMPLATE)
                .stage(
                        Study.RESULTS,
                        s -> s.from(Study.TEMPLATE)
                                .notCacheable()
                                .compute((context, template) -> new StudyWork<>(
                                                draft, variants, template, engine, measured, context)
                                        .results()))
                .build();
    }

    private StudyResults results() throws InterruptedException {
        String digest = template.digest().hex();
        try {
            for (Variant<T> variant : variants) {
                while (going.size() >= draft.parallelism()) {
                    settleOldest();
                }
                going.add(new Started<>(
                        variant,
                        engine.start(measured, draft.request(variant, digest).parent(parent))));
            }
            while (!going.isEmpty()) {
                settleOldest();
            }
        } finally {
            stop();
        }
        return new StudyResults(draft.name(), template, draft.metrics(), rows);
    }

    /** What has not been settled ends before the study does. */
    private void stop() {
        going.forEach(started -> started.run().cancel());
        boolean interrupted = false;
        while (!going.isEmpty()) {
            try {
                going.element().run().await();
                going.remove();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void settleOldest() throws InterruptedException {
        Started<T> oldest = going.element();
        StudyRow row = draft.row(oldest.variant(), oldest.run().await().report());
        going.remove();
        rows.add(row);
        draft.listener().accept(row);
        context.progress(rows.size(), variants.size(), "variants");
    }
}

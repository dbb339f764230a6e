package org.runflow.io.process;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.runflow.StageContext;

/** Tells the context of a stage what a process prints, and never more than a run can bear. Safe for use by several threads. */
final class StageVoice implements ProcessListener {
    static final int MOST_WARNINGS = 40;
    static final int MOST_METRICS = 1_000;
    private static final long PROGRESS_NS = 1_000_000_000L;

    private final StageContext context;
    private final LineParser parser;
    private final String program;
    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private ProcessSignal.@Nullable Progress pending;
    private long lastProgressNs = System.nanoTime() - PROGRESS_NS;
    private long warnings;
    private boolean tooMany;

    StageVoice(StageContext context, LineParser parser, String program) {
        this.context = context;
        this.parser = parser;
        this.program = program;
    }

    @Override
    public void line(OutputLine line) {
        Optional<ProcessSignal> parsed = parser.parse(line);
        parsed.ifPresent(this::take);
    }

    @Override
    public void silent(Duration since) {
        context.warn("process '" + program + "' has printed nothing for " + since.toSeconds() + " s");
    }

    private synchronized void take(ProcessSignal signal) {
        if (signal instanceof ProcessSignal.Progress progress) {
            pending = progress;
            if (System.nanoTime() - lastProgressNs >= PROGRESS_NS) {
                tellProgress();
            }
        } else if (signal instanceof ProcessSignal.Metric metric) {
            if (metrics.size() < MOST_METRICS || metrics.containsKey(metric.name())) {
                metrics.put(metric.name(), metric.value());
            } else {
                tooMany = true;
            }
        } else if (signal instanceof ProcessSignal.Warning warning && ++warnings <= MOST_WARNINGS) {
            context.warn(warning.message());
        }
    }

    private void tellProgress() {
        if (pending != null) {
            context.progress(pending.done(), pending.total(), pending.unit());
            pending = null;
            lastProgressNs = System.nanoTime();
        }
    }

    /** Says what was held back. */
    synchronized void end(ProcessResult result) {
        tellProgress();
        metrics.forEach(context::metric);
        if (warnings > MOST_WARNINGS) {
            context.warn("and " + (warnings - MOST_WARNINGS) + " more warnings of process '" + program + "'");
        }
        if (tooMany) {
            context.warn("process '" + program + "' has named more metrics than " + MOST_METRICS
                    + "; the others are not kept");
        }
        if (result.failedCallbacks() > 0) {
            context.warn(result.failedCallbacks() + " lines of process '" + program + "' could not be parsed");
        }
        result.out().problem().ifPresent(problem -> context.warn("standard output of '" + program + "': " + problem));
        result.err().problem().ifPresent(problem -> context.warn("standard error of '" + program + "': " + problem));
    }
}

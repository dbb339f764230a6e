package org.runflow.engine;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RunRequest;

/** A small pipeline outside racing, which counts how often each stage computes. */
final class Texts {
    static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);
    static final ArtifactKey<Options> OPTIONS = ArtifactKey.of("options", Options.class);
    static final ArtifactKey<String> CLEAN = ArtifactKey.of("clean", String.class);
    static final ArtifactKey<Integer> WORDS = ArtifactKey.of("words", Integer.class);
    static final ArtifactKey<String> TITLE = ArtifactKey.of("title", String.class);
    static final ArtifactKey<String> REPORT = ArtifactKey.of("report", String.class);

    record Options(Limits limits, boolean shout) {}

    record Limits(int longest, int fewest) {}

    static final Options DEFAULTS = new Options(new Limits(20, 1), false);

    private final Map<String, Integer> computed = new ConcurrentHashMap<>();
    String titleVersion = "1";

    /** text → clean → words → report, and title between, which reads a part of the options. */
    PipelineBuilder builder() {
        return Pipeline.builder("texts")
                .inputs(TEXT)
                .settings(OPTIONS)
                .stage(
                        CLEAN,
                        s -> s.from(TEXT).version("1").compute(text -> {
                            count("clean");
                            return text.strip();
                        }))
                .stage(
                        WORDS,
                        s -> s.from(CLEAN).version("1").compute(text -> {
                            count("words");
                            return text.split(" ").length;
                        }))
                .stage(
                        TITLE,
                        s -> s.from(CLEAN, OPTIONS.view("limits", Options::limits))
                                .version(titleVersion)
                                .compute((text, limits) -> {
                                    count("title");
                                    return text.substring(0, Math.min(limits.longest(), text.length()));
                                }))
                .stage(
                        REPORT,
                        s -> s.from(WORDS, TITLE, OPTIONS).version("1").compute((words, title, options) -> {
                            count("report");
                            return (options.shout() ? title.toUpperCase(Locale.ROOT) : title) + ": " + words;
                        }));
    }

    Pipeline pipeline() {
        return builder().build();
    }

    static RunRequest request(String text, Options options) {
        return RunRequest.of(TEXT.with(text), OPTIONS.with(options));
    }

    static RunRequest request() {
        return request("one two", DEFAULTS);
    }

    /** What was computed since the last call, sorted: {@code {clean=1, title=2}}. */
    Map<String, Integer> takeComputed() {
        Map<String, Integer> taken = new TreeMap<>(computed);
        computed.clear();
        return taken;
    }

    void count(String stage) {
        computed.merge(stage, 1, Integer::sum);
    }
}

package org.runflow.io.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RunRequest;

/** A small pipeline outside racing, with every kind of output: a record, a document, documents, a compressed record. */
public final class TextsPipeline {
    public static final ArtifactKey<Text> TEXT = ArtifactKey.of("text", Text.class);
    public static final ArtifactKey<Words> WORDS =
            ArtifactKey.of("words", Words.class).publishedAt("computation/words.json");
    public static final ArtifactKey<Counts> COUNTS =
            ArtifactKey.of("counts", Counts.class).publishedAt("bins/counts.json.gz");
    public static final ArtifactKey<Document> REPORT =
            ArtifactKey.of("report", Document.class).publishedAt("reports/Words.md");
    public static final ArtifactKey<Documents> PICTURES =
            ArtifactKey.of("pictures", Documents.class).publishedAt("ui/pictures");

    public static final Pipeline DAY = day().build();

    public static final Pipeline WEEKEND =
            Pipeline.builder("weekend").include("sat", DAY).include("sun", DAY).build();

    private TextsPipeline() {}

    /** The pipeline of a day, to which more can be added. */
    public static PipelineBuilder day() {
        return Pipeline.builder("texts")
                .inputs(TEXT)
                .stage(WORDS, s -> s.from(TEXT).version("1").compute(Words::of))
                .stage(COUNTS, s -> s.from(WORDS).version("1").compute(Counts::of))
                .stage(REPORT, s -> s.from(COUNTS).version("1").compute(TextsPipeline::report))
                .stage(PICTURES, s -> s.from(WORDS).version("1").compute(TextsPipeline::pictures));
    }

    public static ArtifactKey<?> keyOf(String stage) {
        return Stream.of(WORDS, COUNTS, REPORT, PICTURES)
                .filter(key -> key.name().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    public static RunRequest day(String text) {
        return RunRequest.of(TEXT.with(new Text(text)));
    }

    public static RunRequest weekend(String saturday, String sunday) {
        return RunRequest.of(
                TEXT.in("sat").with(new Text(saturday)), TEXT.in("sun").with(new Text(sunday)));
    }

    /** Any text. */
    public record Text(String text) {}

    /** Its words. */
    public record Words(List<String> words) {
        public Words {
            words = List.copyOf(words);
        }

        static Words of(Text text) {
            return new Words(List.of(text.text().split(" ")));
        }
    }

    /** How often each word occurs. */
    public record Counts(SortedMap<String, Integer> byWord) {
        static Counts of(Words words) {
            SortedMap<String, Integer> byWord = new TreeMap<>();
            words.words().forEach(word -> byWord.merge(word, 1, Integer::sum));
            return new Counts(byWord);
        }
    }

    private static Document report(Counts counts) {
        return Document.text("text/markdown", "# Words\n\n" + counts.byWord() + "\n");
    }

    private static Documents pictures(Words words) {
        SortedMap<String, Document> byName = new TreeMap<>();
        words.words().forEach(word -> byName.put(word + ".svg", Document.text("image/svg+xml", "<svg>" + word)));
        return new Documents(byName);
    }
}

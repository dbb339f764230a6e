///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-core:0.1.0-SNAPSHOT

import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;

/** A pipeline of one's own, without races: {@code jbang pipeline.java some words}. */
class pipeline {
    static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);
    static final ArtifactKey<Integer> WORDS = ArtifactKey.of("words", Integer.class);
    static final ArtifactKey<Integer> LETTERS = ArtifactKey.of("letters", Integer.class);
    static final ArtifactKey<String> SENTENCE = ArtifactKey.of("sentence", String.class);

    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("Usage: jbang pipeline.java SOME WORDS");
            System.exit(64);
        }
        Pipeline count = Pipeline.builder("count")
                .inputs(TEXT)
                .stage(WORDS, s -> s.from(TEXT).version("1").compute(text -> text.split(" ", -1).length))
                .stage(LETTERS, s -> s.from(TEXT).version("1").compute(text -> text.replace(" ", "").length()))
                .stage(SENTENCE, s -> s.from(WORDS, LETTERS)
                        .version("1")
                        .compute((words, letters) -> words + " words of " + letters + " letters"))
                .build();

        Engine engine = Engine.inMemory();
        RunRequest request = RunRequest.of(TEXT.with(String.join(" ", args)));
        System.out.println(engine.run(count, request).orThrow().get(SENTENCE));
        System.out.print(engine.plan(count, request).toText()); // why nothing would be computed again
    }
}

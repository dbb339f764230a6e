package org.runflow.io.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.RetryPolicy;
import org.runflow.Source;
import org.runflow.Stage;
import org.runflow.StageContext;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileSet;
import org.runflow.io.store.Codecs;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.stage.Each;
import org.runflow.stage.FromReader;
import org.runflow.stage.StageBuilder;
import org.runflow.store.Digest;
import org.runflow.store.StoredForms;

/**
 * A stage that lets a program do the work: inputs are written into a fresh folder, the program runs there, the files it was declared to write are the
 * output. Immutable: every method gives another one.
 *
 * <pre>{@code
 * ProcessStage sort = ProcessStage.of(ProcessSpec.of("sort", "-o", "sorted.txt", "lines.txt"))
 *         .input(LINES, "lines.txt")
 *         .output("sorted.txt", "text/plain");
 * Pipeline pipeline = Pipeline.builder("sorting").inputs(LINES).stage(SORTED, sort::document).build();
 * }</pre>
 *
 * <p>The key of the stage is made of its version, the command, the variables that are set, standard input, accepted codes, the names and media types of
 * files, and the digests of the inputs. Where anything lies is no part of it: <code>{work}</code> in the command or a variable stands for the folder, other
 * words for {@link #place}. The program must make the same output of the same inputs, and a new version of it needs a new {@link #version}.
 */
public final class ProcessStage {
    private final ProcessSpec spec;
    private final List<StageInput> inputs;
    private final SortedMap<String, String> outputs;
    private final SortedMap<String, Path> places;
    private final Options options;

    /** What does not concern files. */
    private record Options(
            String version,
            RetryPolicy retry,
            LineParser parser,
            StoredForms forms,
            Optional<ArtifactKey<ProcessHome>> home) {}

    private ProcessStage(
            ProcessSpec spec,
            List<StageInput> inputs,
            SortedMap<String, String> outputs,
            SortedMap<String, Path> places,
            Options options) {
        this.spec = spec;
        this.inputs = inputs;
        this.outputs = outputs;
        this.places = places;
        this.options = options;
    }

    /**
     * Begins with a process that reads and writes nothing yet.
     *
     * @param spec without directory and files of its own, which the stage gives it; standard input is closed or given as content
     * @return the stage
     * @throws IllegalArgumentException when the specification has a directory, spill files, or standard input from a file
     */
    public static ProcessStage of(ProcessSpec spec) {
        if (spec.directory().isPresent()
                || spec.output().outFile().isPresent()
                || spec.output().errFile().isPresent()) {
            throw new IllegalArgumentException(
                    "the process of a stage gets directory and spill files from the stage, so " + spec.command()
                            + " cannot have its own");
        }
        if (spec.stdin().findFile().isPresent()) {
            throw new IllegalArgumentException("the process of a stage cannot read standard input from the file '"
                    + spec.stdin().findFile().get() + "', which is in no key");
        }
        Options options =
                new Options("1", RetryPolicy.none(), line -> Optional.empty(), Codecs.standard(), Optional.empty());
        return new ProcessStage(spec, List.of(), new TreeMap<>(), new TreeMap<>(), options);
    }

    /**
     * Writes an artifact into the working folder: the content of a document, the stored form of anything else.
     *
     * @param key of the artifact
     * @param file relative to the folder
     * @return this stage with that input
     * @throws IllegalArgumentException when the file is no path within a folder, or in the way of another file
     */
    public ProcessStage input(ArtifactKey<?> key, String file) {
        return with(new StageInput.OfArtifact<>(key, file));
    }

    /**
     * Writes the values of items into a folder below the working folder, each under the name of its item, as {@link #input} writes an artifact. Items without value are
     * left out. The stage fails when the name of one is no path within a folder, or is in the way of another.
     *
     * @param key of the items
     * @param folder relative to the working folder
     * @param <V> type of a value
     * @return this stage with those files
     * @throws IllegalArgumentException when the folder is no path within a folder, or in the way of another file
     */
    public <V> ProcessStage items(ArtifactKey<Items<V>> key, String folder) {
        return with(new StageInput.OfItems<>(key, folder));
    }

    /**
     * Copies files into a folder below the working folder, each checked against its digest.
     *
     * @param files which
     * @param root where they lie, an input of the run that is in no key
     * @param folder relative to the working folder
     * @return this stage with those files
     * @throws IllegalArgumentException when the folder is no path within a folder, or in the way of another file
     */
    public ProcessStage files(ArtifactKey<FileSet> files, ArtifactKey<FileRoot> root, String folder) {
        return with(new StageInput.OfFiles(files, root, folder));
    }

    /**
     * Declares a file that the process writes.
     *
     * @param file relative to the working folder, of plain names as those of {@link Documents}
     * @param mediaType of its content
     * @return this stage with that output
     * @throws IllegalArgumentException when the file is no such name or in the way of another one, or the media type is none
     */
    public ProcessStage output(String file, String mediaType) {
        Documents named = new Documents(new TreeMap<>(Map.of(file, Document.text(mediaType, ""))));
        SortedMap<String, String> more = new TreeMap<>(outputs);
        named.byName().keySet().forEach(name -> more.put(name, mediaType));
        requireRoom(file);
        return new ProcessStage(spec, inputs, more, places, options);
    }

    /**
     * Names a path of this machine, as that of the program: <code>{name}</code> in the command or a variable stands for it, and it is no part of the key.
     *
     * @param name letters and digits, not {@code work}
     * @param path of this machine
     * @return this stage with that place
     * @throws IllegalArgumentException when the name is none
     */
    public ProcessStage place(String name, Path path) {
        if (!name.matches("[A-Za-z0-9_]+") || name.equals(Places.WORK)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name for a place: letters and digits are, but not '" + Places.WORK + "'");
        }
        SortedMap<String, Path> more = new TreeMap<>(places);
        more.put(name, path.toAbsolutePath());
        return new ProcessStage(spec, inputs, outputs, more, options);
    }

    /**
     * Sets the version of what the program does; the default is 1.
     *
     * @param version at most 60 letters, digits, dots, dashes and underscores; part of the key
     * @return this stage with that version
     * @throws IllegalArgumentException when it is too long
     */
    public ProcessStage version(String version) {
        if (version.length() > 60) {
            throw new IllegalArgumentException("version '" + version + "' has more than 60 characters");
        }
        return with(new Options(version, options.retry, options.parser, options.forms, options.home));
    }

    /**
     * Tries again after a failed attempt, each in a fresh folder; the default is one attempt.
     *
     * @param policy which failures, how often, how long between
     * @return this stage with that policy
     */
    public ProcessStage retry(RetryPolicy policy) {
        return with(new Options(options.version, policy, options.parser, options.forms, options.home));
    }

    /**
     * Turns lines into progress (at most one a second), metrics (the last value of each name, at the end; of the first 1,000 names) and warnings (the first 40,
     * and how many more); the default is to ignore them.
     *
     * @param parser of lines
     * @return this stage with that parser
     */
    public ProcessStage lines(LineParser parser) {
        return with(new Options(options.version, options.retry, parser, options.forms, options.home));
    }

    /**
     * Says how inputs are stored; the default is records and lists as JSON.
     *
     * @param forms such as the codecs of a workspace
     * @return this stage with those forms
     */
    public ProcessStage forms(StoredForms forms) {
        return with(new Options(options.version, options.retry, options.parser, forms, options.home));
    }

    /**
     * Says where the process may leave things; the default is {@link ProcessHome#temporary}.
     *
     * @param home an input of the run that is in no key
     * @return this stage with that home
     */
    public ProcessStage home(ArtifactKey<ProcessHome> home) {
        return with(new Options(options.version, options.retry, options.parser, options.forms, Optional.of(home)));
    }

    /**
     * Ends as a stage with the only declared file as its output.
     *
     * @param stage begun by a pipeline
     * @return the stage
     * @throws IllegalStateException unless exactly one file is declared
     */
    public Stage<Document> document(StageBuilder<Document> stage) {
        if (outputs.size() != 1) {
            throw new IllegalStateException("a stage that gives a document declares one file, not " + outputs.keySet());
        }
        return draft(stage).compute((context, reader) -> new Documents(run(context, reader)).get(outputs.firstKey()));
    }

    /**
     * Ends as a stage with all declared files as its output.
     *
     * @param stage begun by a pipeline
     * @return the stage
     * @throws IllegalStateException when no file is declared
     */
    public Stage<Documents> documents(StageBuilder<Documents> stage) {
        if (outputs.isEmpty()) {
            throw new IllegalStateException("a stage that gives documents declares at least one file");
        }
        return draft(stage).compute((context, reader) -> new Documents(run(context, reader)));
    }

    /**
     * Ends as a stage over items: the program runs once for each, in a folder of its own, and what it writes is the value of the item. What it prints is kept in
     * {@code process/<stage>/<item>.<attempt>.out}, the item by the digest of its name.
     *
     * @param stage begun by a pipeline
     * @param items whose values the program gets
     * @param file the value in the working folder: the content of a document, the stored form of anything else
     * @param tolerated how many may fail
     * @return the stage
     * @throws IllegalStateException unless exactly one output is declared, and no input
     * @throws IllegalArgumentException when the file is no path within a folder, or in the way of the output
     */
    public Stage<Items<Document>> forEach(
            StageBuilder<Items<Document>> stage,
            ArtifactKey<? extends Items<?>> items,
            String file,
            Tolerance tolerated) {
        if (outputs.size() != 1 || !inputs.isEmpty()) {
            throw new IllegalStateException("a stage over items declares one output, not " + outputs.keySet()
                    + ", and gets the item as its only input");
        }
        ProcessStage one = input(items.ofElement(), file);
        return one.overItems(stage, items, tolerated);
    }

    @SuppressWarnings("unchecked") // values are only handed on
    private Stage<Items<Document>> overItems(
            StageBuilder<Items<Document>> stage, ArtifactKey<? extends Items<?>> items, Tolerance tolerated) {
        Each<Object> each = stage.forEach((ArtifactKey<Items<Object>>) (ArtifactKey<?>) items)
                .version(options.version + "-" + identity().hex())
                .retry(options.retry)
                .tolerate(tolerated);
        return options.home.isPresent()
                ? each.with(options.home.get().using()).compute((context, value, home) -> item(context, value, home))
                : each.compute((context, value) -> item(context, value, ProcessHome.temporary()));
    }

    private Document item(StageContext context, Object value, ProcessHome home) throws IOException {
        return new Documents(run(context, new OneValue(value), home)).get(outputs.firstKey());
    }

    /** Of an item, only its own value is read. */
    private record OneValue(Object value) implements ArtifactReader {
        @Override
        public <T> T get(ArtifactKey<T> key) {
            return key.cast(value);
        }
    }

    private <T> FromReader<T> draft(StageBuilder<T> stage) {
        List<Source<?>> sources = new ArrayList<>();
        inputs.forEach(input -> sources.addAll(input.sources()));
        options.home.ifPresent(home -> sources.add(home.using()));
        return stage.reading(sources)
                .version(options.version + "-" + identity().hex())
                .retry(options.retry);
    }

    /** Everything that counts and is no input of the pipeline. */
    private Digest identity() {
        return Digest.of(List.of(
                spec.command(),
                spec.environment().cleared(),
                spec.environment().added(),
                spec.stdin(),
                List.copyOf(spec.acceptedCodes()),
                inputs.stream()
                        .map(input -> input.getClass().getSimpleName() + " " + input.name())
                        .toList(),
                outputs));
    }

    private SortedMap<String, Document> run(StageContext context, ArtifactReader reader) throws IOException {
        return run(
                context,
                reader,
                options.home.map(key -> key.using().read(reader)).orElseGet(ProcessHome::temporary));
    }

    private SortedMap<String, Document> run(StageContext context, ArtifactReader reader, ProcessHome home)
            throws IOException {
        WorkFolder folder = home.newWorkFolder();
        boolean done = false;
        try {
            for (StageInput input : inputs) {
                input.write(reader, options.forms, folder.path().resolve(input.name()));
            }
            ProcessResult result = run(home.spilling(Places.fill(spec, places, folder.path()), context), context);
            SortedMap<String, Document> documents = StageOutputs.take(folder, outputs, program(), result);
            done = true;
            return documents;
        } finally {
            if (!done) {
                folder.close();
            }
        }
    }

    private ProcessResult run(ProcessSpec filled, StageContext context) {
        StageVoice voice = new StageVoice(context, options.parser, program());
        ProcessResult result = ProcessSupervisor.run(filled, voice, context::cancelled);
        voice.end(result);
        if (result.termination() == Termination.CANCELLED) {
            throw new CancellationException("process '" + program() + "' was cancelled");
        }
        if (!result.succeeded()) {
            throw new ProcessFailedException(program(), result);
        }
        if (result.termination() == Termination.COMPLETED_NOT_EXITED) {
            context.warn("process '" + program() + "' " + result.ending());
        }
        return result;
    }

    private String program() {
        return spec.command().get(0);
    }

    private ProcessStage with(StageInput input) {
        FileEntry named = new FileEntry(input.name(), 0, Digest.ofBytes(new byte[0]));
        requireRoom(named.path());
        List<StageInput> more = new ArrayList<>(inputs);
        more.add(input);
        return new ProcessStage(spec, more, outputs, places, options);
    }

    private void requireRoom(String file) {
        List<String> taken = new ArrayList<>(outputs.keySet());
        inputs.forEach(input -> taken.add(input.name()));
        for (String other : taken) {
            if ((file + "/").startsWith(other + "/") || (other + "/").startsWith(file + "/")) {
                throw new IllegalArgumentException(
                        "'" + file + "' is in the way of '" + other + "' in the working folder");
            }
        }
    }

    private ProcessStage with(Options newOptions) {
        return new ProcessStage(spec, inputs, outputs, places, newOptions);
    }
}

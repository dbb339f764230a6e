package org.runflow.io;

import java.util.ArrayList;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.io.catalog.MetadataForm;
import org.runflow.io.catalog.MetadataSection;
import org.runflow.io.catalog.ScopeDocument;
import org.runflow.io.json.JsonShapes;
import org.runflow.io.store.Codecs;
import org.runflow.store.Codec;
import org.runflow.store.Upcaster;

/**
 * What a workspace has to know of the types that are kept in it: codecs, how records look in JSON, what the metadata of runs says of results, and
 * which documents lie beside them.
 * Whoever brings types brings their forms; a workspace without any keeps records, documents and plain values. Immutable; safe for use by several threads.
 *
 * <pre>{@code
 * ArtifactForms bread = ArtifactForms.none()
 *         .codec(FLOUR, new FlourAsText())
 *         .shapes(JsonShapes.none().text(Weight.class, Weight::text, Weight::parse))
 *         .section(MetadataSection.ofRun("loaves", List.of(LOAVES), run -> run.find(LOAVES).map(Loaves::count)));
 * Workspace workspace = Workspace.open(folder, bread);
 * }</pre>
 */
public final class ArtifactForms {
    private final Codecs codecs;
    private final List<Upcaster<?, ?>> upcasters;
    private final MetadataForm metadata;

    private ArtifactForms(Codecs codecs, List<Upcaster<?, ?>> upcasters, MetadataForm metadata) {
        this.codecs = codecs;
        this.upcasters = List.copyOf(upcasters);
        this.metadata = metadata;
    }

    /** Begins without forms. */
    public static ArtifactForms none() {
        return new ArtifactForms(Codecs.standard(), List.of(), MetadataForm.standard());
    }

    /**
     * Adds a codec for one artifact.
     *
     * @param key its name, schema and type count, not its scope
     * @param codec for it
     * @param <T> type of the artifact
     * @return these forms and that codec
     */
    public <T> ArtifactForms codec(ArtifactKey<T> key, Codec<T> codec) {
        return new ArtifactForms(codecs.with(key, codec), upcasters, metadata);
    }

    /**
     * Adds a codec for all artifacts of a type that have none of their own.
     *
     * @param type of artifacts
     * @param codec for all of them
     * @param <T> that type
     * @return these forms and that codec
     */
    public <T> ArtifactForms codec(Class<T> type, Codec<T> codec) {
        return new ArtifactForms(codecs.with(type, codec), upcasters, metadata);
    }

    /**
     * Adds shapes of types in JSON, for artifacts and for metadata.
     *
     * @param more shapes
     * @return these forms and those shapes
     */
    public ArtifactForms shapes(JsonShapes more) {
        return new ArtifactForms(codecs.with(more), upcasters, metadata);
    }

    /**
     * Adds a way from an older form of an artifact, taken when it is read.
     *
     * @param upcaster at most one from each schema of an artifact
     * @return these forms and that way
     */
    public ArtifactForms upcaster(Upcaster<?, ?> upcaster) {
        return new ArtifactForms(codecs, joined(upcasters, List.of(upcaster)), metadata);
    }

    /**
     * Adds a section to the metadata of runs, behind the others.
     *
     * @param section of a scope or of the run
     * @return these forms and that section
     */
    public ArtifactForms section(MetadataSection section) {
        return new ArtifactForms(codecs, upcasters, metadata.with(section));
    }

    /**
     * Adds a document about the results of every scope, behind the others.
     *
     * @param document written whenever a run is published
     * @return these forms and that document
     */
    public ArtifactForms document(ScopeDocument<?> document) {
        return new ArtifactForms(codecs, upcasters, metadata.with(document));
    }

    /**
     * Calls scopes what they are to people; the default is "scope" and "scopes".
     *
     * @param one such as {@code day}
     * @param many such as {@code days}
     * @return these forms with those words
     */
    public ArtifactForms scopesCalled(String one, String many) {
        return new ArtifactForms(codecs, upcasters, metadata.scopesCalled(one, many));
    }

    /**
     * Adds the forms of somebody else. Codecs and shapes of theirs win where both say something of a type, and so do their words for scopes unless they are
     * the usual ones.
     *
     * @param others to be added
     * @return these forms and those
     */
    public ArtifactForms and(ArtifactForms others) {
        MetadataForm both = metadata;
        for (MetadataSection section : others.metadata.sections()) {
            both = both.with(section);
        }
        for (ScopeDocument<?> document : others.metadata.documents()) {
            both = both.with(document);
        }
        MetadataForm usual = MetadataForm.standard();
        if (!others.metadata.scopeWord().equals(usual.scopeWord())) {
            both = both.scopesCalled(others.metadata.scopeWord(), others.metadata.scopesWord());
        }
        return new ArtifactForms(codecs.and(others.codecs), joined(upcasters, others.upcasters), both);
    }

    private static List<Upcaster<?, ?>> joined(List<Upcaster<?, ?>> some, List<Upcaster<?, ?>> others) {
        List<Upcaster<?, ?>> all = new ArrayList<>(some);
        for (Upcaster<?, ?> other : others) {
            if (all.stream().noneMatch(known -> isSame(known, other))) {
                all.add(other);
            }
        }
        return all;
    }

    /** Names first: to compare records for the first time takes a process longer than anything else here. */
    private static boolean isSame(Upcaster<?, ?> some, Upcaster<?, ?> other) {
        return some.from().name().equals(other.from().name()) && some.equals(other);
    }

    /** Gives the ways from older forms, for a store that is built by hand. */
    public List<Upcaster<?, ?>> upcasters() {
        return upcasters;
    }

    /** Gives the stored forms, for a store that is built by hand. */
    public Codecs codecs() {
        return codecs;
    }

    /** Gives the form of metadata, for a publisher that is built by hand. */
    public MetadataForm metadata() {
        return metadata.with(codecs.shapes());
    }
}

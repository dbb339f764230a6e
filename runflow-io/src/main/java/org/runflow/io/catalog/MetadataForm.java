package org.runflow.io.catalog;

import java.util.ArrayList;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.io.json.JsonShapes;

/**
 * What the {@code metadata.json} of a run says beyond what holds for every run: what its scopes are called, sections, and how their values look; and
 * which documents lie beside the results of its scopes.
 *
 * @param scopeWord name of the property that holds the name of a scope
 * @param scopesWord name of the property that lists the scopes of a run
 * @param sections in the order of their properties
 * @param documents beside the results of a scope
 * @param shapes of the types in sections and documents
 */
public record MetadataForm(
        String scopeWord,
        String scopesWord,
        List<MetadataSection> sections,
        List<ScopeDocument<?>> documents,
        JsonShapes shapes) {
    /** Copies the lists. */
    public MetadataForm {
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
    }

    /** Begins with scopes that are called so, and without sections and documents. */
    public static MetadataForm standard() {
        return new MetadataForm("scope", "scopes", List.of(), List.of(), JsonShapes.none());
    }

    /**
     * Calls scopes what they are to those who read the metadata.
     *
     * @param one name of the property for the name of a scope, as in {@code day}
     * @param many name of the property for the list of scopes, as in {@code days}
     * @return this form with those names
     */
    public MetadataForm scopesCalled(String one, String many) {
        return new MetadataForm(one, many, sections, documents, shapes);
    }

    /**
     * Adds a section behind the others.
     *
     * @param section of a scope or of the run
     * @return this form with it
     */
    public MetadataForm with(MetadataSection section) {
        List<MetadataSection> more = new ArrayList<>(sections);
        more.add(section);
        return new MetadataForm(scopeWord, scopesWord, more, documents, shapes);
    }

    /**
     * Adds a document behind the others.
     *
     * @param document of scopes
     * @return this form with it
     */
    public MetadataForm with(ScopeDocument<?> document) {
        List<ScopeDocument<?>> more = new ArrayList<>(documents);
        more.add(document);
        return new MetadataForm(scopeWord, scopesWord, sections, more, shapes);
    }

    /**
     * Tells how the values of sections and documents look.
     *
     * @param known shapes of their types
     * @return this form with those shapes
     */
    public MetadataForm with(JsonShapes known) {
        return new MetadataForm(scopeWord, scopesWord, sections, documents, known);
    }

    List<MetadataSection> ofRun() {
        return sections(true);
    }

    List<MetadataSection> ofScope() {
        return sections(false);
    }

    private List<MetadataSection> sections(boolean ofRun) {
        List<MetadataSection> found = new ArrayList<>();
        for (MetadataSection section : sections) {
            if (section.isOfRun() == ofRun) {
                found.add(section);
            }
        }
        return found;
    }

    boolean reads(ArtifactKey<?> result) {
        return sections.stream().anyMatch(section -> section.reads(result))
                || documents.stream().anyMatch(document -> document.reads(result));
    }
}

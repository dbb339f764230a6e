package org.runflow.io.catalog;

import java.util.ArrayList;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.io.json.JsonShapes;

/**
 * What the {@code metadata.json} of a run says beyond what holds for every run: what its scopes are called, sections, and how their values look.
 *
 * @param scopeWord name of the property that holds the name of a scope
 * @param scopesWord name of the property that lists the scopes of a run
 * @param sections in the order of their properties
 * @param shapes of the types in sections
 */
public record MetadataForm(String scopeWord, String scopesWord, List<MetadataSection> sections, JsonShapes shapes) {
    /** Copies the list. */
    public MetadataForm {
        sections = List.copyOf(sections);
    }

    /** Begins with scopes that are called so, and without sections. */
    public static MetadataForm standard() {
        return new MetadataForm("scope", "scopes", List.of(), JsonShapes.none());
    }

    /**
     * Calls scopes what they are to those who read the metadata.
     *
     * @param one name of the property for the name of a scope, as in {@code day}
     * @param many name of the property for the list of scopes, as in {@code days}
     * @return this form with those names
     */
    public MetadataForm scopesCalled(String one, String many) {
        return new MetadataForm(one, many, sections, shapes);
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
        return new MetadataForm(scopeWord, scopesWord, more, shapes);
    }

    /**
     * Tells how the values of sections look.
     *
     * @param known shapes of their types
     * @return this form with those shapes
     */
    public MetadataForm with(JsonShapes known) {
        return new MetadataForm(scopeWord, scopesWord, sections, known);
    }

    List<MetadataSection> ofRun() {
        return sections.stream().filter(MetadataSection::isOfRun).toList();
    }

    List<MetadataSection> ofScope() {
        return sections.stream().filter(section -> !section.isOfRun()).toList();
    }

    boolean reads(ArtifactKey<?> result) {
        return sections.stream().anyMatch(section -> section.reads(result));
    }
}

package org.runflow.internal.items;

import java.util.List;
import org.runflow.store.Digest;
import org.runflow.store.ManifestInput;
import org.runflow.store.ManifestKind;

/**
 * Makes the keys under which results of single items count. The order of the items, and the others, are no part of them.
 *
 * @param owner name of the pipeline, or part of one, that defined the stage
 * @param stage its name
 * @param version of the stage
 * @param schema of the values
 * @param others digests of what the stage reads beside the items
 */
public record ItemKeys(String owner, String stage, String version, String schema, List<Digest> others) {
    private record ItemKey(
            String kind, String owner, String stage, String version, String schema, Digest item, List<Digest> others) {}

    private record PartialKey(String kind, Digest stage, Digest items) {}

    /**
     * {@return the keys of a stage}
     *
     * @param owner of the stage
     * @param stage its name
     * @param version of the stage
     * @param schema of the values
     * @param inputs what it reads, the source of the items first
     */
    public static ItemKeys of(String owner, String stage, String version, String schema, List<ManifestInput> inputs) {
        return new ItemKeys(
                owner,
                stage,
                version,
                schema,
                inputs.stream().skip(1).map(ManifestInput::digest).toList());
    }

    /**
     * {@return SHA-256 over (kind, owner, stage, version, schema, item, others)}
     *
     * @param item digest of what there is to compute with
     */
    public Digest item(Digest item) {
        return Digest.of(new ItemKey(ManifestKind.ITEM.text(), owner, stage, version, schema, item, others));
    }

    /**
     * {@return the key of a list in which some have failed}
     *
     * @param stageKey of the stage
     * @param items digest of the list
     */
    public static Digest partial(Digest stageKey, Digest items) {
        return Digest.of(new PartialKey(ManifestKind.PARTIAL.text(), stageKey, items));
    }
}

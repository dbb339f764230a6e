package org.runflow.internal.items;

import java.util.List;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;
import org.runflow.store.ManifestInput;
import org.runflow.store.ManifestKind;

/**
 * Makes the keys under which results of single items count, or of parts of a fold. The order of the items, and the others, are no part of them.
 *
 * @param kind ITEM or FOLD
 * @param step what is done to a part of a fold; empty for items
 * @param owner name of the pipeline, or part of one, that defined the stage
 * @param stage its name
 * @param version of the stage
 * @param schema of the values
 * @param others digests of what the stage reads beside the items
 */
public record ItemKeys(
        ManifestKind kind,
        String step,
        String owner,
        String stage,
        String version,
        String schema,
        List<Digest> others) {
    private static final String LEAF = "leaf";
    private static final String MERGE = "merge";

    private record ItemKey(
            String kind, String owner, String stage, String version, String schema, Digest item, List<Digest> others) {}

    private record FoldKey(
            String kind, String owner, String stage, String version, String schema, String step, Digest input) {}

    private record Parts(List<Digest> parts) {}

    private record PartialKey(String kind, Digest stage, Digest items) {}

    /**
     * {@return the keys of the items of a stage}
     *
     * @param header of its results
     */
    public static ItemKeys of(ItemHeader header) {
        return of(
                ManifestKind.ITEM,
                "",
                header,
                header.inputs().stream().skip(1).map(ManifestInput::digest).toList());
    }

    /**
     * {@return the keys of the leaves of a fold, by the digest of an item}
     *
     * @param header of its results
     */
    public static ItemKeys leaves(ItemHeader header) {
        return of(ManifestKind.FOLD, LEAF, header, List.of());
    }

    /**
     * {@return the keys of what is merged in a fold, by {@link #parts}}
     *
     * @param header of its results
     */
    public static ItemKeys merges(ItemHeader header) {
        return of(ManifestKind.FOLD, MERGE, header, List.of());
    }

    private static ItemKeys of(ManifestKind kind, String step, ItemHeader header, List<Digest> others) {
        return new ItemKeys(kind, step, header.definedBy(), header.stage(), header.version(), header.schema(), others);
    }

    /**
     * {@return digest of parts that are merged, in their order}
     *
     * @param parts digests of their values
     */
    public static Digest parts(List<Digest> parts) {
        return Digest.of(new Parts(parts));
    }

    /**
     * {@return SHA-256 over (kind, owner, stage, version, schema, item, others), for a fold over (kind, owner, stage, version, schema, step, item)}
     *
     * @param item digest of what there is to compute with
     */
    public Digest item(Digest item) {
        if (kind == ManifestKind.FOLD) {
            return Digest.of(new FoldKey(kind.text(), owner, stage, version, schema, step, item));
        }
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

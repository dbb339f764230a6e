package org.runflow.internal.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.runflow.items.Items;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import org.runflow.store.ItemHeader;

/**
 * What of a fold is there already, found without computing.
 *
 * @param names of the items that have a value
 * @param leaves whether the leaf of each is there
 * @param keys of all parts that are there
 * @param missing how many parts are not there
 * @param root where the value of the whole lies; absent unless it is there
 */
public record KnownFold(
        List<String> names, List<Boolean> leaves, List<Digest> keys, int missing, Optional<ArtifactRef> root) {
    /**
     * Looks all parts up.
     *
     * @param items to fold
     * @param header of the results
     * @param found says what was kept under a key
     * @return what is there
     */
    public static KnownFold of(Items<?> items, ItemHeader header, Function<Digest, Optional<ArtifactRef>> found) {
        ItemList<?> list = ItemList.withValue(items);
        Walk walk = new Walk(found);
        ItemKeys leaf = ItemKeys.leaves(header);
        List<Part> parts = new ArrayList<>(list.size());
        List<Boolean> leaves = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Part part = new Part(list.name(i), walk.look(leaf.item(list.digest(i))));
            parts.add(part);
            leaves.add(part.output().isPresent());
        }
        List<String> names = parts.stream().map(Part::name).toList();
        ItemKeys merge = ItemKeys.merges(header);
        for (int level = 0; parts.size() > 1; level++) {
            List<Part> above = new ArrayList<>();
            for (List<Part> group :
                    FoldShape.groups(parts, parts.stream().map(Part::name).toList(), level)) {
                above.add(walk.merged(group, merge));
            }
            parts = above;
        }
        return new KnownFold(
                names,
                leaves,
                walk.keys,
                walk.missing,
                parts.isEmpty() ? Optional.empty() : parts.get(0).output());
    }

    private record Part(String name, Optional<ArtifactRef> output) {}

    /** Counts on the way. */
    private static final class Walk {
        private final Function<Digest, Optional<ArtifactRef>> found;
        private final List<Digest> keys = new ArrayList<>();
        private int missing;

        Walk(Function<Digest, Optional<ArtifactRef>> found) {
            this.found = found;
        }

        Optional<ArtifactRef> look(Digest key) {
            Optional<ArtifactRef> output = found.apply(key);
            if (output.isPresent()) {
                keys.add(key);
            } else {
                missing++;
            }
            return output;
        }

        Part merged(List<Part> group, ItemKeys merge) {
            Part last = group.get(group.size() - 1);
            if (group.size() == 1) {
                return last;
            }
            List<Digest> digests = group.stream()
                    .flatMap(part -> part.output().stream())
                    .map(ArtifactRef::digest)
                    .toList();
            if (digests.size() < group.size()) {
                missing++;
                return new Part(last.name(), Optional.empty());
            }
            return new Part(last.name(), look(merge.item(ItemKeys.parts(digests))));
        }
    }
}

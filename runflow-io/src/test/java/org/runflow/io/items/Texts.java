package org.runflow.io.items;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.items.Items;

/** What the tests of items on disk compute with. */
final class Texts {
    record Text(String name, String content) {}

    record Size(int letters) {}

    static final ArtifactKey<List<Text>> TEXTS = ArtifactKey.list("texts", Text.class);
    static final ArtifactKey<Items<Size>> SIZES = ArtifactKey.items("sizes", Size.class);
    static final ArtifactKey<Size> TOTAL = ArtifactKey.of("total", Size.class);

    private Texts() {}

    static Size total(Items<Size> sizes) {
        int[] sum = {0};
        sizes.forEach((name, size) -> sum[0] += size.letters());
        return new Size(sum[0]);
    }
}

package org.runflow.internal.items;

import java.util.ArrayList;
import java.util.List;
import org.runflow.store.Digest;

/**
 * Says which parts of a fold are merged with which. It depends on the names of the items and their order alone: a group closes behind a name whose digest is 0
 * modulo 4, at most {@value #LONGEST} long; a group is named by its last item, and so on level by level, each looking at the next two bits of the digest.
 * So a change anywhere moves few groups near it and one or two above these, and no others.
 */
final class FoldShape {
    static final int LONGEST = 16;
    private static final int BITS_PER_LEVEL = 2;
    private static final int BITS_PER_DIGIT = 4;
    private static final int BASE = 16;

    private FoldShape() {}

    /** Cuts parts of a level into groups; names are those of the parts. */
    static <P> List<List<P>> groups(List<P> parts, List<String> names, int level) {
        List<List<P>> groups = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            if (last || i - start == LONGEST - 1 || closes(names.get(i), level)) {
                groups.add(parts.subList(start, i + 1));
                start = i + 1;
            }
        }
        return groups;
    }

    /** From the level on that no digest reaches, only the length of a group closes it, so that every list comes to one part. */
    private static boolean closes(String name, int level) {
        String hex = Digest.of(name).hex();
        int bit = level * BITS_PER_LEVEL;
        int digit = hex.length() - 1 - bit / BITS_PER_DIGIT;
        if (digit < 0) {
            return false;
        }
        int bits = Character.digit(hex.charAt(digit), BASE) >> (bit % BITS_PER_DIGIT);
        return bits % (1 << BITS_PER_LEVEL) == 0;
    }
}

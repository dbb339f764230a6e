package org.runflow.items;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may be the name of an item. */
final class ItemNames {
    private static final int LONGEST = 1_024;

    private ItemNames() {}

    /** Returns the place of each name; refuses what is no name, and a name that comes twice. */
    static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> places = new HashMap<>(names.size() * 4 / 3 + 1);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            require(name);
            Integer before = places.putIfAbsent(name, i);
            if (before != null) {
                throw new IllegalArgumentException("items " + (before + 1) + " and " + (i + 1) + " of " + names.size()
                        + " are both named '" + name + "': names must be unique");
            }
        }
        return places;
    }

    private static void require(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("the name of an item has 1 to " + LONGEST + " characters, not "
                    + name.length() + (name.isEmpty() ? "" : ": '" + name.substring(0, 40) + "…'"));
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < name.length()
                    && Character.isLowSurrogate(name.charAt(i + 1));
            if (Character.isISOControl(c) || (Character.isSurrogate(c) && !pair)) {
                throw new IllegalArgumentException("the name of an item has no control characters, but character "
                        + (i + 1) + " of '" + name.replaceAll("\\p{C}", "?") + "' is U+"
                        + String.format(java.util.Locale.ROOT, "%04X", (int) c));
            }
            i += pair ? 1 : 0;
        }
    }
}

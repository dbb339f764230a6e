package org.runflow.internal.items;

/** The body of a stage whose work on many items is kept item by item. */
public sealed interface ItemsBody permits EachBody, FoldBody {
    /**
     * {@return its work, not begun}
     *
     * @param place where it is done
     */
    ItemsJob begin(ItemPlace place);
}

package org.runflow.variant;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** All variants of a template, made when they are looked at. */
final class VariantList<T> extends AbstractList<Variant<T>> implements RandomAccess {
    private final Variants<T> variants;
    private final int size;

    VariantList(Variants<T> variants, int size) {
        this.variants = variants;
        this.size = size;
    }

    @Override
    public Variant<T> get(int index) {
        return variants.at(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}

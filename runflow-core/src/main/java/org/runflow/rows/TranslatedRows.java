package org.runflow.rows;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rows whose failures are somebody's to name. */
record TranslatedRows<R>(RowSource<R> source, UnaryOperator<RuntimeException> failure) implements RowSource<R> {
    @Override
    public RowFacts facts() {
        return translating(source::facts);
    }

    @Override
    public byte[] state() {
        return translating(source::state);
    }

    @Override
    public Stream<R> open() {
        Stream<R> rows = translating(source::open);
        Iterator<R> each = rows.iterator();
        Iterator<R> translated = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return translating(each::hasNext);
            }

            @Override
            public R next() {
                return translating(each::next);
            }
        };
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(translated, traits), false)
                .onClose(rows::close);
    }

    @Override
    public void verify() {
        translating(() -> {
            source.verify();
            return source;
        });
    }

    @Override
    public void release() {
        source.release();
    }

    private <T> T translating(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            throw failure.apply(e);
        }
    }
}

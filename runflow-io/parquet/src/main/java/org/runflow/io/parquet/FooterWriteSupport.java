package org.runflow.io.parquet;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Writes rows as another does, and adds to the footer what is known only after the last of them.
 *
 * @param <R> a row
 */
final class FooterWriteSupport<R> extends WriteSupport<R> {
    private final WriteSupport<R> rows;
    private final Supplier<Map<String, String>> footer;

    FooterWriteSupport(WriteSupport<R> rows, Supplier<Map<String, String>> footer) {
        this.rows = rows;
        this.footer = footer;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still
    public WriteContext init(Configuration configuration) {
        return rows.init(configuration);
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return rows.init(configuration);
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        rows.prepareForWrite(consumer);
    }

    @Override
    public void write(R row) {
        rows.write(row);
    }

    @Override
    public FinalizedWriteContext finalizeWrite() {
        return new FinalizedWriteContext(footer.get());
    }
}

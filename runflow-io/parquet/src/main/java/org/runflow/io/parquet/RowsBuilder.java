package org.runflow.io.parquet;

import com.jerolba.carpet.AnnotatedLevels;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.TimeUnit;
import com.jerolba.carpet.impl.write.CarpetWriteConfiguration;
import com.jerolba.carpet.impl.write.DecimalConfig;
import com.jerolba.carpet.impl.write.WriteSupportFactory;
import com.jerolba.carpet.io.OutputStreamOutputFile;
import com.jerolba.carpet.model.DoubleType;
import com.jerolba.carpet.model.LongType;
import com.jerolba.carpet.model.WriteField;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Makes writers whose footer is known when they are closed; the builder of the library that knows records wants it before.
 *
 * @param <R> a row
 */
final class RowsBuilder<R> extends ParquetWriter.Builder<R, RowsBuilder<R>> {
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final WriteRecordModelType<R> model;
    private final Supplier<Map<String, String>> footer;

    private RowsBuilder(OutputStream out, WriteRecordModelType<R> model, Supplier<Map<String, String>> footer) {
        super(new OutputStreamOutputFile(out));
        this.model = model;
        this.footer = footer;
    }

    /**
     * {@return a writer}
     *
     * @param out where the file goes; closed with the writer
     * @param model columns of a row
     * @param measured columns that have a unit
     * @param footer what is added to the footer, asked for when the writer is closed
     */
    static <R> ParquetWriter<R> writer(
            OutputStream out, WriteRecordModelType<R> model, Set<String> measured, Supplier<Map<String, String>> footer)
            throws IOException {
        RowsBuilder<R> builder = new RowsBuilder<>(out, model, footer);
        for (WriteField<R> column : model.getFields()) {
            // measured numbers seldom repeat: looking each up in a dictionary costs time and saves no byte
            if (column.fieldType() instanceof DoubleType
                    || (column.fieldType() instanceof LongType && measured.contains(column.parquetFieldName()))) {
                builder.withDictionaryEncoding(column.parquetFieldName(), false);
            }
        }
        return builder.withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    protected RowsBuilder<R> self() {
        return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still
    protected WriteSupport<R> getWriteSupport(Configuration configuration) {
        return getWriteSupport(new HadoopParquetConfiguration(configuration));
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
        CarpetWriteConfiguration forms = new CarpetWriteConfiguration(
                AnnotatedLevels.THREE, ColumnNamingStrategy.FIELD_NAME, TimeUnit.MICROS, DecimalConfig.decimalConfig());
        return new FooterWriteSupport<>(
                WriteSupportFactory.createWriteSupport(
                        model.getClassType(), Map.of(), configuration, forms, (type, context) -> model),
                footer);
    }
}

package org.runflow.io.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Somebody else who does something right before an object is written. */
final class Meddling implements ExecutionInterceptor {
    private final List<String> puts = new ArrayList<>();
    private int times;
    private Deed deed = () -> {};

    /** What somebody else does. */
    interface Deed {
        void run() throws IOException;
    }

    void before(int firstPuts, Deed newDeed) {
        times = firstPuts;
        deed = newDeed;
    }

    /** How many objects were about to be written before this one. */
    int count() {
        return puts.size();
    }

    /** On which conditions objects were written. */
    List<String> puts() {
        return puts;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof PutObjectRequest put) {
            try {
                if (puts.size() < times) {
                    deed.run();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            puts.add(put.ifNoneMatch() != null ? "none" : put.ifMatch() != null ? "match" : "anyway");
        }
    }
}

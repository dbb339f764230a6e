package org.runflow.io.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Arrays;

/** What became of an item, as bytes: those of its result, or what was thrown in Java's own form, and a last byte that says which. */
final class Outcome {
    private static final byte RESULT = 0;
    private static final byte THROWN = 1;

    private Outcome() {}

    static byte[] result(byte[] result) {
        return closed(result, RESULT);
    }

    static byte[] thrown(RuntimeException thrown) {
        try {
            return closed(serialized(thrown), THROWN);
        } catch (IOException | RuntimeException e) {
            try {
                return closed(serialized(new IllegalStateException(told(thrown))), THROWN);
            } catch (IOException never) {
                throw thrown;
            }
        }
    }

    /** Both how it is written and what it says of itself are the exception's own code. */
    private static String told(RuntimeException thrown) {
        try {
            return String.valueOf(thrown);
        } catch (RuntimeException e) {
            return thrown.getClass().getName();
        }
    }

    /**
     * {@return the bytes of the result}
     *
     * @throws RuntimeException what was thrown instead
     */
    static byte[] get(byte[] outcome) {
        int end = outcome.length - 1;
        if (outcome[end] == RESULT) {
            return Arrays.copyOf(outcome, end);
        }
        throw read(new ByteArrayInputStream(outcome, 0, end));
    }

    private static RuntimeException read(InputStream bytes) {
        try (ObjectInputStream in = new OfThisThread(bytes)) {
            return (RuntimeException) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            return new IllegalStateException("the work on an item failed with something that is not known here", e);
        }
    }

    private static byte[] serialized(RuntimeException thrown) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        return bytes.toByteArray();
    }

    private static byte[] closed(byte[] bytes, byte kind) {
        byte[] closed = Arrays.copyOf(bytes, bytes.length + 1);
        closed[bytes.length] = kind;
        return closed;
    }

    /** Finds classes where the application's own are: a submitted one has a class loader for them. */
    private static final class OfThisThread extends ObjectInputStream {
        OfThisThread(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        described.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(described);
            }
        }
    }
}

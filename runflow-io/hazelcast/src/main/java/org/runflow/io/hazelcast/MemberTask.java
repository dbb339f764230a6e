package org.runflow.io.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.runflow.io.spread.RemoteWork;

/**
 * One item on its way to a member. What all items share is sent along only when the member has said that it does not have it, which is an answer without bytes. Members make this
 * by its name, so it is public; nothing else needs it.
 */
public final class MemberTask implements Callable<byte[]>, DataSerializable {
    /** The answer of a member that does not have what all items share. */
    private static final byte[] NOT_READY = {};

    private RemoteWork work = new RemoteWork("", "", "");
    private byte[] item = NOT_READY;
    private byte @Nullable [] shared;

    /** Makes a task that is to be read. */
    public MemberTask() {}

    MemberTask(RemoteWork work, byte[] item, byte @Nullable [] shared) {
        this.work = work;
        this.item = item;
        this.shared = shared;
    }

    @Override
    public byte[] call() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MemberTask.class.getClassLoader());
        try {
            byte[] sent = shared;
            return sent == null
                    ? work.applyIfReady(item).map(MemberTask::answer).orElse(NOT_READY)
                    : answer(work.apply(() -> sent, item));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A byte more than the result, which may have none. */
    private static byte[] answer(byte[] result) {
        return Arrays.copyOf(result, result.length + 1);
    }

    /** The result in an answer; absent when the member has to be sent what all items share. */
    static Optional<byte[]> result(byte[] answer) {
        return answer.length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(answer, answer.length - 1));
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeString(work.jobs());
        out.writeString(work.job());
        out.writeString(work.sharedDigest());
        out.writeByteArray(item);
        out.writeByteArray(shared);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        work = new RemoteWork(text(in), text(in), text(in));
        byte[] read = in.readByteArray();
        item = read == null ? NOT_READY : read;
        shared = in.readByteArray();
    }

    private static String text(ObjectDataInput in) throws IOException {
        String text = in.readString();
        if (text == null) {
            throw new IOException("a task without a name");
        }
        return text;
    }
}

package org.runflow.io.rows;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.runflow.store.Digest;

/** Stands between the rows of a store and the state of their summary: a member without content that says which rows they are. */
final class ContentMember {
    private static final byte KIND = 'D';
    private static final int DIGEST_BYTES = 32;

    /** Its length. */
    static final int BYTES = Members.hiddenBytes(1 + DIGEST_BYTES);

    private static final int PAYLOAD_AT = Members.hiddenBytes(0) - Members.CHECK_BYTES - 2;

    private ContentMember() {}

    static byte[] write(Digest content) {
        byte[] payload = new byte[1 + DIGEST_BYTES];
        payload[0] = KIND;
        System.arraycopy(HexFormat.of().parseHex(content.hex()), 0, payload, 1, DIGEST_BYTES);
        return Members.hidden(payload);
    }

    static Digest digest(byte[] member) throws IOException {
        byte[] payload = Arrays.copyOfRange(member, PAYLOAD_AT, PAYLOAD_AT + 1 + DIGEST_BYTES);
        if (payload[0] != KIND || !Arrays.equals(member, Members.hidden(payload))) {
            throw new IOException("it does not say which rows it has");
        }
        return new Digest(HexFormat.of().formatHex(payload, 1, payload.length));
    }
}

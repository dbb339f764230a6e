package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes numbers of any size that can be read again, and refuses others: reading digits takes time with the square of their number, so there is an end to them. */
final class LongNumbers<N extends Number> extends StdScalarSerializer<N> {
    /** Characters of a number. */
    static final int LONGEST = 100_000;

    private static final long serialVersionUID = 1;

    private LongNumbers(Class<N> type) {
        super(type);
    }

    static void addTo(SimpleModule module) {
        module.addSerializer(BigInteger.class, new LongNumbers<>(BigInteger.class));
        module.addSerializer(BigDecimal.class, new LongNumbers<>(BigDecimal.class));
    }

    @Override
    public void serialize(N value, JsonGenerator json, SerializerProvider provider) throws IOException {
        String text = value.toString();
        if (text.length() > LONGEST) {
            throw JsonMappingException.from(
                    json,
                    "a number of " + text.length() + " characters is longer than the " + LONGEST
                            + " that are read. [Hint: a text]");
        }
        if (value instanceof BigInteger whole) {
            json.writeNumber(whole);
        } else if (value instanceof BigDecimal exact) {
            if (!hasReadableExponent(exact)) {
                throw JsonMappingException.from(json, "the exponent of " + text + " is out of range. [Hint: a text]");
            }
            json.writeNumber(exact);
        }
    }

    /** What is written in scientific notation has the exponent of its first digit, and not that of its last. */
    private static boolean hasReadableExponent(BigDecimal exact) {
        long exponent = exact.precision() - 1L - exact.scale();
        return exponent == (int) exponent;
    }
}

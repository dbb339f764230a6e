package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.runflow.race.model.RaceClock;

/** Race-clock instants as {@code 2025-05-11T07:42:00-03:00}, with milliseconds only when they are not zero. */
final class RaceTimes {
    private RaceTimes() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(OffsetDateTime.class, new Writer());
        module.addDeserializer(OffsetDateTime.class, new Reader());
    }

    static String text(OffsetDateTime instant) {
        return instant.toLocalDate() + "T" + RaceClock.timeOfDay(instant) + instant.getOffset();
    }

    private static final class Writer extends StdSerializer<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime instant, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(text(instant));
        }
    }

    private static final class Reader extends StdDeserializer<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(OffsetDateTime.class);
        }

        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            try {
                return OffsetDateTime.parse(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, OffsetDateTime.class, "not an instant with offset");
            }
        }
    }
}

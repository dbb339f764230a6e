package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Refuses instants and durations in the engine's own documents with which its arithmetic would fail. Artifacts hold any. */
final class SensibleTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    SensibleTimes() {
        super("sensible-times");
        addDeserializer(Instant.class, new SensibleInstant());
        addDeserializer(Duration.class, new SensibleDuration());
    }

    /** As if the record had refused it: the sentence is for whoever has the file. */
    private static JsonMappingException refused(JsonParser json, String sentence) {
        return JsonMappingException.from(json, sentence, new IllegalArgumentException(sentence));
    }

    /** Within the years 0 to 9999, so that no arithmetic with two of them fails. */
    private static final class SensibleInstant extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        SensibleInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Optional<Instant> plain =
                    json.hasToken(JsonToken.VALUE_STRING) ? PlainInstant.find(json.getText()) : Optional.empty();
            Instant instant = plain.isPresent() ? plain.get() : InstantDeserializer.INSTANT.deserialize(json, context);
            if (instant.getEpochSecond() < PlainInstant.FIRST || instant.getEpochSecond() > PlainInstant.LAST) {
                throw refused(json, "'" + instant + "' lies outside the years 0 to 9999");
            }
            return instant;
        }
    }

    /** At most a century, for the same reason. */
    private static final class SensibleDuration extends StdDeserializer<Duration> {
        private static final long serialVersionUID = 1L;

        SensibleDuration() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Duration duration = DurationDeserializer.INSTANCE.deserialize(json, context);
            if (!PlainDuration.isSensible(duration)) {
                throw refused(json, "'" + duration + "' is no time from 0 to 100 years");
            }
            return duration;
        }
    }
}

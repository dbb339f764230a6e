package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.runflow.io.json.JsonCodec;
import org.runflow.io.json.JsonShapes;
import org.runflow.race.model.RaceDay;
import org.runflow.store.Codec;

/** What a day was computed from, as compressed JSON: fields and tracks are columns in it. */
final class RaceDayCodec implements Codec<RaceDay> {
    private final Codec<RaceDay> json;

    /**
     * Makes a codec.
     *
     * @param schema version written into and expected from every document
     * @param shapes with those of fields and tracks
     */
    RaceDayCodec(String schema, JsonShapes shapes) {
        this.json = Zipped.json(new JsonCodec<>(RaceDay.class, schema, shapes));
    }

    @Override
    public boolean isProven() {
        return true;
    }

    @Override
    public String mediaType() {
        return json.mediaType();
    }

    @Override
    public void encode(RaceDay day, OutputStream out) throws IOException {
        json.encode(day, out);
    }

    @Override
    public RaceDay decode(InputStream in) throws IOException {
        try {
            return json.decode(in);
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from(
                    (JsonParser) null, "the document does not hold the day of a race: " + e.getMessage(), e);
        }
    }
}

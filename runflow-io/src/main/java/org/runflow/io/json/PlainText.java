package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Set;

/** Values of one class as texts, as {@link TextForm} says. */
record PlainText(TextForm<?> form) implements PlainForm {
    @Override
    public Set<Class<?>> types() {
        return Set.of(form.type());
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeString(form.text(value));
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        return form.value(PlainScalar.text(json));
    }
}

package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the mapper the same bytes are written, and whatever is read is what the mapper reads. */
class PlainJsonTest {
    private static final int SPOILT = 3;
    /** Objects of a document in which every property is spoilt. */
    private static final int OBJECTS = 12;

    private static final int VALUES = 30;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalog.RunEntry",
                "run.RunReport",
                "store.Manifest",
                "store.ItemHeader",
                "plan.PipelineDefinition",
                "metric.SummaryView",
                "io.store.ManifestBefore",
                "io.store.ReleasedBlobs$Line",
                "io.disk.WorkspaceFormat$Content",
                "io.event.EventLine",
                "io.source.ReleasedFiles$Entry",
                "io.source.SourceRegistry$Reference",
                "io.retention.DeletionLog$Line",
                "io.catalog.LatestRun$Latest"
            })
    void documentsOfTheEngineAreThoseOfTheMapper(String name) throws Exception {
        Class<?> type = Class.forName("org.runflow." + name);
        RandomValues random = new RandomValues(name.hashCode());
        int refused = 0;
        for (int i = 0; i < VALUES; i++) {
            Object value = random.of(type);
            byte[] plain = plain(value);
            assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(mapped(value));
            assertThat(Optional.<Object>of(RunflowJson.reader(type).readValue(plain)))
                    .contains(value);
            assertThat(PlainJson.find(plain, type)).isEqualTo(Optional.of(value));
            refused += i < SPOILT ? refusedOfSpoilt(plain, type) : 0;
        }
        assertThat(refused).isPositive();
    }

    /** Spoils a document everywhere: what is read all the same, the mapper reads as well. Returns how many were refused. */
    private static int refusedOfSpoilt(byte[] plain, Class<?> type) throws IOException {
        int refused = 0;
        for (byte[] spoilt : spoilt(plain)) {
            Optional<?> found = PlainJson.find(spoilt, type);
            if (found.isPresent()) {
                assertThat(RunflowJson.reader(type).<Object>readValue(spoilt)).isEqualTo(found.get());
            } else {
                refused++;
            }
        }
        return refused;
    }

    private static List<byte[]> spoilt(byte[] plain) throws IOException {
        String text = new String(plain, StandardCharsets.UTF_8);
        List<byte[]> spoilt = new ArrayList<>();
        spoilt.add(bytes(text.substring(0, text.length() / 2)));
        spoilt.add(bytes(text.substring(0, text.length() - 1)));
        spoilt.add(bytes(text + " 1"));
        spoilt.add(bytes("[" + text + "]"));
        spoilt.add(bytes("null"));
        spoilt.add(bytes(""));
        JsonNode document = RunflowJson.shared().readTree(plain);
        List<ObjectNode> objects = new ArrayList<>();
        collect(document, objects);
        Collections.shuffle(objects, new Random(plain.length));
        for (ObjectNode object : objects.subList(0, Math.min(OBJECTS, objects.size()))) {
            for (String name : names(object)) {
                JsonNode before = object.get(name);
                for (JsonNode other : others(before)) {
                    object.set(name, other);
                    spoilt.add(bytes(document.toString()));
                }
                object.remove(name);
                spoilt.add(bytes(document.toString()));
                object.set("else_" + name, before);
                spoilt.add(bytes(document.toString()));
                object.remove("else_" + name);
                object.set(name, before);
                spoilt.add(bytes(document.toString()));
                spoilt.add(bytes(
                        document.toString().replace("\"" + name + "\":", "\"" + name + "\":0,\"" + name + "\":")));
            }
        }
        return spoilt;
    }

    private static List<JsonNode> others(JsonNode before) throws IOException {
        List<JsonNode> others = new ArrayList<>();
        for (String other : List.of(
                "null",
                "\"\"",
                "\" 1 \"",
                "1",
                "1.5",
                "-1e99",
                "12345678901",
                "true",
                "[]",
                "{}",
                "[null]",
                "{\"a\":null}",
                "\"PT1H\"",
                "\"P9D\"")) {
            others.add(RunflowJson.shared().readTree(other));
        }
        others.add(RunflowJson.shared().createArrayNode().add(before));
        others.add(
                RunflowJson.shared().getNodeFactory().textNode(before.asText().toLowerCase(java.util.Locale.ROOT)));
        others.add(RunflowJson.shared().getNodeFactory().textNode(" " + before.asText()));
        return others;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(part -> collect(part, objects));
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void treesAreThoseOfTheMapper(long seed) throws IOException {
        Map<String, Object> tree = new RandomValues(seed).tree(3);
        byte[] plain = plain(tree);
        assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(mapped(tree));
        assertThat(PlainJson.findMap(plain))
                .isEqualTo(Optional.of(RunflowJson.shared().readValue(plain, Map.class)));
    }

    @Test
    void textsForPeopleAreThoseOfTheMapper() throws IOException {
        Map<String, Object> tree = new RandomValues(17).tree(3);
        tree.put("smile", "😀");
        assertThat(RunflowJson.pretty(tree))
                .isEqualTo(RunflowJson.prettyWriter(JsonShapes.none()).writeValueAsString(tree) + "\n")
                .contains("😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "[]", "null", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":}"})
    void whatIsNoObjectIsLeftToTheMapper(String text) {
        assertThat(PlainJson.findMap(bytes(text))).isEmpty();
    }

    private static byte[] plain(Object value) throws IOException {
        PlainForm form = PlainJson.find(value, JsonShapes.none());
        assertThat(form).as("a plain form of %s", value.getClass()).isNotNull();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = PlainJson.generator(out, true)) {
            form.write(value, json);
        }
        return out.toByteArray();
    }

    private static String mapped(Object value) throws IOException {
        return new String(RunflowJson.prettyWriter(JsonShapes.none()).writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

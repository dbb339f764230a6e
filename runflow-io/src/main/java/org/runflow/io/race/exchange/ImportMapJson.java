package org.runflow.io.race.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.runflow.error.InputProblem;
import org.runflow.io.json.RunflowJson;
import org.runflow.io.race.dialect.Unreadable;

/** Reads and writes import maps; unknown properties and words are problems. */
final class ImportMapJson {
    private static final String VERSION = "1.0.0";
    private static final long MAX_BYTES = 1 << 20;
    private static final ObjectMapper MAPPER = mapper();
    private static final Set<String> KNOWN = Set.of(
            "schema_version",
            "event",
            "gun",
            "distance_km",
            "mats_are",
            "offsets",
            "dialect",
            "columns",
            "mats",
            "wave_starts",
            "contests",
            "statuses");

    private final String file;
    private final List<InputProblem> problems;

    private ImportMapJson(String file, List<InputProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder().build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(20).build());
        return mapper;
    }

    static ImportMap read(Path path, List<InputProblem> problems) {
        ImportMapJson json = new ImportMapJson(path.toString(), problems);
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > MAX_BYTES) {
                json.problem("is missing, or no map: a JSON file of less than a megabyte");
                return ImportMap.empty();
            }
            JsonNode root = MAPPER.readTree(Files.readAllBytes(path));
            if (root == null || !root.isObject()) {
                json.problem("must be a JSON object");
                return ImportMap.empty();
            }
            return json.map(root);
        } catch (JsonProcessingException e) {
            json.problem("is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            json.problem(Unreadable.because(e));
        }
        return ImportMap.empty();
    }

    private ImportMap map(JsonNode root) {
        root.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                problem("has an unknown property '" + name + "'");
            }
        });
        if (root.has("schema_version") && !root.get("schema_version").asText().equals(VERSION)) {
            problem("has schema_version " + root.get("schema_version") + "; " + VERSION + " is read");
        }
        Map<String, String> dialect = entries(root, "dialect", node -> text("dialect", node));
        return new ImportMap(
                word(root, "event", Set.of()),
                word(root, "gun", Set.of()),
                Optional.ofNullable(root.get("distance_km")).flatMap(node -> number("distance_km", node)),
                word(root, "mats_are", Set.of("gun", "net", "clock")),
                word(root, "offsets", Set.of("gun-net", "start", "wave-starts", "zero")),
                Optional.ofNullable(dialect.get("encoding")),
                Optional.ofNullable(dialect.get("separator")),
                Optional.ofNullable(dialect.get("decimal")),
                entries(root, "columns", this::meaning),
                entries(root, "mats", node -> number("mats", node)),
                entries(root, "wave_starts", node -> text("wave_starts", node)),
                entries(root, "contests", node -> text("contests", node)),
                entries(root, "statuses", this::status));
    }

    private Optional<String> word(JsonNode root, String name, Set<String> allowed) {
        Optional<String> text = Optional.ofNullable(root.get(name)).flatMap(node -> text(name, node));
        if (text.isPresent() && !allowed.isEmpty() && !allowed.contains(text.get())) {
            problem(name + " must be one of " + allowed.stream().sorted().toList() + ", was '" + text.get() + "'");
        }
        return text;
    }

    private Optional<String> text(String name, JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.asText());
        }
        problem(name + " must hold texts, was " + node);
        return Optional.empty();
    }

    private Optional<Double> number(String name, JsonNode node) {
        if (node.isNumber() && node.asDouble() >= 0 && Double.isFinite(node.asDouble())) {
            return Optional.of(node.asDouble());
        }
        problem(name + " must hold kilometres from 0, was " + node);
        return Optional.empty();
    }

    private Optional<String> meaning(JsonNode node) {
        Optional<String> word = text("columns", node);
        if (word.isPresent() && Meaning.find(word.get()).isEmpty()) {
            problem("columns: '" + word.get()
                    + "' is no meaning of a column; write runner_id, gun_time, net_time, start, pace,"
                    + " predicted, wave, contest, status, mat, split_name, split_time or ignored");
            return Optional.empty();
        }
        return word;
    }

    private Optional<String> status(JsonNode node) {
        Optional<String> word = text("statuses", node);
        if (word.isPresent() && !Set.of("ok", "dns", "dnf", "dsq").contains(word.get())) {
            problem("statuses: '" + word.get() + "' must be ok, dns, dnf or dsq");
            return Optional.empty();
        }
        return word;
    }

    private <T> Map<String, T> entries(JsonNode root, String name, Function<JsonNode, Optional<T>> value) {
        Map<String, T> entries = new LinkedHashMap<>();
        JsonNode node = root.get(name);
        if (node == null) {
            return entries;
        }
        if (!node.isObject()) {
            problem(name + " must be an object");
            return entries;
        }
        node.properties()
                .forEach(field -> value.apply(field.getValue()).ifPresent(read -> entries.put(field.getKey(), read)));
        return entries;
    }

    private void problem(String message) {
        problems.add(InputProblem.of(file, message));
    }

    static String text(ImportMap map) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema_version", VERSION);
        map.event().ifPresent(event -> root.put("event", event));
        map.gun().ifPresent(gun -> root.put("gun", gun));
        map.distanceKm().ifPresent(km -> root.put("distance_km", km));
        map.matsAre().ifPresent(base -> root.put("mats_are", base));
        map.offsets().ifPresent(offsets -> root.put("offsets", offsets));
        ObjectNode dialect = root.putObject("dialect");
        map.encoding().ifPresent(encoding -> dialect.put("encoding", encoding));
        map.separator().ifPresent(separator -> dialect.put("separator", separator));
        map.decimal().ifPresent(decimal -> dialect.put("decimal", decimal));
        ObjectNode columns = root.putObject("columns");
        map.columns().forEach(columns::put);
        ObjectNode mats = root.putObject("mats");
        map.mats().forEach(mats::put);
        putAll(root, "wave_starts", map.waveStarts());
        putAll(root, "contests", map.contests());
        putAll(root, "statuses", map.statuses());
        return RunflowJson.pretty(root);
    }

    private static void putAll(ObjectNode root, String name, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            ObjectNode node = root.putObject(name);
            entries.forEach(node::put);
        }
    }
}

package org.runflow.docs.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes locations.csv. */
final class PostFile {
    private static final List<String> RESOURCES = List.of("marshal", "volunteer", "police", "medic", "barrier");
    private static final int DECIMALS = 6;

    private PostFile() {}

    static void write(Path file, List<LocationPlan> posts, List<String> events) {
        List<String> header = new ArrayList<>(List.of(
                "loc_id",
                "loc_label",
                "loc_type",
                "loc_direction",
                "lat",
                "lon",
                "proxy_loc_id",
                "seg_id",
                "day",
                "zone"));
        header.addAll(events);
        header.addAll(List.of("buffer", "interval"));
        RESOURCES.forEach(resource -> header.add(resource + "_count"));
        header.add("notes");
        CsvFile.write(
                file, header, posts.stream().map(post -> row(post, events)).toList());
    }

    private static List<String> row(LocationPlan post, List<String> events) {
        List<String> row = new ArrayList<>(List.of(
                post.id(),
                post.label(),
                post.type(),
                post.task(),
                degrees(post, Town::latitude),
                degrees(post, Town::longitude),
                post.proxyId(),
                String.join(",", post.segmentIds()),
                post.day(),
                post.zone()));
        events.forEach(event -> row.add(CsvFile.yesNo(post.events().contains(event))));
        row.add(Integer.toString(post.bufferMin()));
        row.add(Integer.toString(post.intervalMin()));
        RESOURCES.forEach(resource -> row.add(Integer.toString(post.resources().getOrDefault(resource, 0))));
        row.add(post.notes());
        return row;
    }

    private static String degrees(LocationPlan post, Function<Spot, Double> coordinate) {
        return post.place()
                .map(coordinate)
                .map(degrees -> CsvFile.number(degrees, DECIMALS))
                .orElse("");
    }
}

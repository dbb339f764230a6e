package org.runflow.inventory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.runflow.RunCoordinate;

/** Everything of an inventory but its files. */
record InventoryHead(
        CoordinateFilter scope, String side, Instant takenAt, List<InventoryProblem> problems, List<StaleMark> stale) {
    InventoryHead {
        problems = List.copyOf(problems);
        stale = List.copyOf(stale);
    }

    InventoryHead with(StaleMark mark) {
        List<StaleMark> more = new ArrayList<>(stale);
        more.add(mark);
        return new InventoryHead(scope, side, takenAt, problems, more);
    }

    InventoryHead withoutMarks() {
        return new InventoryHead(scope, side, takenAt, problems, List.of());
    }

    void writeTo(DataOutput out) throws IOException {
        CoordinateSchema schema = scope.schema();
        out.writeUTF(schema.name());
        out.writeInt(schema.depth());
        for (Dimension dimension : schema.dimensions()) {
            out.writeUTF(dimension.name());
            out.writeUTF(dimension.kind().name());
            out.writeInt(dimension.words().size());
            for (String word : dimension.words()) {
                out.writeUTF(word);
            }
        }
        write(out, scope);
        out.writeUTF(side);
        write(out, takenAt);
        out.writeInt(problems.size());
        for (InventoryProblem problem : problems) {
            out.writeUTF(problem.path());
            out.writeUTF(problem.reason());
            out.writeBoolean(problem.hides().isPresent());
            out.writeUTF(problem.hides().map(RunCoordinate::toString).orElse(""));
        }
        out.writeInt(stale.size());
        for (StaleMark mark : stale) {
            write(out, mark.filter());
            out.writeUTF(mark.reason());
            write(out, mark.at());
        }
    }

    static InventoryHead readFrom(DataInput in, int available) throws IOException {
        String name = in.readUTF();
        int depth = Numbers.requireCount(in.readInt(), available);
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            dimensions.add(dimension(in, available));
        }
        CoordinateFilter scope = filter(in, new CoordinateSchema(name, dimensions), available);
        String side = in.readUTF();
        Instant takenAt = instant(in);
        int problemCount = Numbers.requireCount(in.readInt(), available);
        List<InventoryProblem> problems = new ArrayList<>();
        for (int i = 0; i < problemCount; i++) {
            String path = in.readUTF();
            String reason = in.readUTF();
            boolean hides = in.readBoolean();
            RunCoordinate hidden = RunCoordinate.parse(in.readUTF());
            problems.add(new InventoryProblem(path, reason, hides ? Optional.of(hidden) : Optional.empty()));
        }
        int markCount = Numbers.requireCount(in.readInt(), available);
        List<StaleMark> stale = new ArrayList<>();
        for (int i = 0; i < markCount; i++) {
            stale.add(new StaleMark(filter(in, scope.schema(), available), in.readUTF(), instant(in)));
        }
        return new InventoryHead(scope, side, takenAt, problems, stale);
    }

    private static Dimension dimension(DataInput in, int available) throws IOException {
        String name = in.readUTF();
        Dimension.Kind kind = Dimension.Kind.valueOf(in.readUTF());
        int count = Numbers.requireCount(in.readInt(), available);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
        }
        return Dimension.of(name, kind, words);
    }

    private static void write(DataOutput out, CoordinateFilter filter) throws IOException {
        out.writeInt(filter.values().size());
        for (var value : filter.values().entrySet()) {
            out.writeUTF(value.getKey());
            out.writeUTF(value.getValue());
        }
    }

    private static CoordinateFilter filter(DataInput in, CoordinateSchema schema, int available) throws IOException {
        int count = Numbers.requireCount(in.readInt(), available);
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            values.put(in.readUTF(), in.readUTF());
        }
        return new CoordinateFilter(schema, values);
    }

    private static void write(DataOutput out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}

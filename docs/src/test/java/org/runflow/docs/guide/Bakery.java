package org.runflow.docs.guide;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Document;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.StageContext;

/** The pipeline of the guide page "Pipelines of your own". */
final class Bakery {
    // region keys
    record Order(String bread, int loaves) {}

    record Orders(List<Order> orders) {}

    record Oven(int loavesPerBatch, int minutesPerBatch) {}

    record Habits(int flourPerLoafG, int sackKg, Oven oven) {}

    record Flour(int grams) {}

    record Baking(List<String> lines, int minutes) {}

    static final ArtifactKey<Orders> ORDERS = ArtifactKey.of("orders", Orders.class);
    static final ArtifactKey<Habits> HABITS = ArtifactKey.of("habits", Habits.class);
    static final ArtifactKey<Flour> FLOUR = ArtifactKey.of("flour", Flour.class);
    static final ArtifactKey<Integer> SACKS = ArtifactKey.of("sacks", Integer.class);
    static final ArtifactKey<Baking> BAKING = ArtifactKey.of("baking", Baking.class);
    static final ArtifactKey<Document> NOTE =
            ArtifactKey.of("note", Document.class).publishedAt("note.md");
    // endregion

    private Bakery() {}

    static Pipeline pipeline() {
        // region pipeline
        Pipeline bakery = Pipeline.builder("bakery")
                .inputs(ORDERS)
                .settings(HABITS)
                .stage(
                        FLOUR,
                        s -> s.from(ORDERS, HABITS.view("recipe", Habits::flourPerLoafG))
                                .compute(Bakery::flour))
                .stage(
                        SACKS,
                        s -> s.from(FLOUR, HABITS.view("sack", Habits::sackKg)).compute(Bakery::sacks))
                .stage(
                        BAKING,
                        s -> s.from(ORDERS, HABITS.view("oven", Habits::oven)).compute(Bakery::baking))
                .stage(NOTE, s -> s.reading(SACKS, BAKING).version("2").compute(Bakery::note))
                .build();
        // endregion
        return bakery;
    }

    // region functions
    static Flour flour(Orders orders, int flourPerLoafG) {
        int loaves = orders.orders().stream().mapToInt(Order::loaves).sum();
        return new Flour(loaves * flourPerLoafG);
    }

    static int sacks(Flour flour, int sackKg) {
        return (int) Math.ceil(flour.grams() / (1000.0 * sackKg));
    }
    // endregion

    // region fan-out
    static Baking baking(StageContext context, Orders orders, Oven oven) {
        List<Integer> batches = context.parallel().map(orders.orders(), order ->
                (int) Math.ceil(order.loaves() / (double) oven.loavesPerBatch()));
        int total = batches.stream().mapToInt(Integer::intValue).sum();
        context.metric("batches", total);
        if (total > 8) {
            context.warn("the oven is full before the shop opens");
        }
        List<String> lines = orders.orders().stream()
                .map(order -> order.loaves() + " × " + order.bread())
                .toList();
        return new Baking(lines, total * oven.minutesPerBatch());
    }
    // endregion

    // region reader
    static Document note(ArtifactReader in) {
        Baking baking = in.get(BAKING);
        return Document.text(
                "text/markdown",
                "# Tonight\n\n* " + String.join("\n* ", baking.lines()) + "\n\nOven: " + baking.minutes()
                        + " min. Flour: " + in.get(SACKS) + " sacks.\n");
    }
    // endregion

    static RunRequest tonight() {
        return RunRequest.of(ORDERS.with(orders(40)), HABITS.with(habits()));
    }

    static Orders orders(int rolls) {
        return new Orders(List.of(new Order("rye", 30), new Order("rolls", rolls)));
    }

    static Habits habits() {
        return new Habits(500, 25, new Oven(20, 45));
    }
}

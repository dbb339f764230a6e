package org.runflow.docs.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a field: paces, who starts in which wave, and when each crosses the start line. */
final class Fields {
    private static final double SELF_ASSESSMENT_ERROR = 0.07;
    private static final double CORRAL_DISORDER = 0.5;

    private Fields() {}

    static List<Entry> draw(FieldPlan plan, long seed) {
        Dice dice = new Dice(seed);
        List<Hopeful> hopefuls = new ArrayList<>();
        for (int i = 0; i < plan.runners(); i++) {
            double pace = pace(plan.paces(), dice);
            double claimedPace = pace * (1 + SELF_ASSESSMENT_ERROR * dice.normal());
            hopefuls.add(new Hopeful(pace, claimedPace, dice.uniform()));
        }
        hopefuls.sort(Comparator.comparingDouble(Hopeful::claimedPace));
        List<Entry> entries = new ArrayList<>();
        int first = 0;
        for (Wave wave : plan.waves()) {
            start(wave, hopefuls.subList(first, first + wave.runners()), plan.firstBib() + first, entries);
            first += wave.runners();
        }
        entries.sort(Comparator.comparingInt(Entry::bib));
        return List.copyOf(entries);
    }

    /** Bibs follow the claimed pace; in the corral only half of the order is left. */
    private static void start(Wave wave, List<Hopeful> starters, int firstBib, List<Entry> entries) {
        List<Integer> line = new ArrayList<>();
        for (int i = 0; i < starters.size(); i++) {
            line.add(i);
        }
        double n = starters.size();
        line.sort(Comparator.comparingDouble(i -> (1 - CORRAL_DISORDER) * i / n
                + CORRAL_DISORDER * starters.get(i).place()));
        for (int place = 0; place < line.size(); place++) {
            int who = line.get(place);
            int offsetS = wave.startS() + (int) (wave.releaseS() * place / n);
            entries.add(new Entry(
                    firstBib + who, (int) Math.rint(1000 * starters.get(who).pace()), offsetS));
        }
    }

    private static double pace(FieldPlan.PacePlan paces, Dice dice) {
        double pace;
        do {
            pace = paces.fixed() + (paces.median() - paces.fixed()) * StrictMath.exp(paces.spread() * dice.normal());
        } while (pace < paces.fastest() || pace > paces.slowest());
        return pace;
    }

    /** Somebody who has signed up. */
    private record Hopeful(double pace, double claimedPace, double place) {}
}

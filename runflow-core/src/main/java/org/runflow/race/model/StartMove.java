package org.runflow.race.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Moves the starts of events and waves by a plan, or says why not. */
record StartMove(StartPlan plan, String subject) {
    static StartMove of(StartPlan plan, String subject) {
        return new StartMove(plan, subject);
    }

    List<RaceEvent> apply(List<RaceEvent> events) {
        Set<String> unknown = new HashSet<>(plan.gunMillis().keySet());
        unknown.addAll(plan.waveShiftMillis().keySet());
        List<RaceEvent> moved = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (RaceEvent event : events) {
            known.add(event.name());
            event.field().waves().forEach(wave -> known.add(event.name() + "/" + wave));
            Long gunMillis = plan.gunMillis().get(event.name());
            RaceEvent shifted = withWaves(event);
            moved.add(gunMillis == null ? shifted : shifted.withGun(gunMillis));
        }
        unknown.removeAll(known);
        plan.waveShiftMillis().keySet().stream()
                .filter(group -> group.indexOf('/') < 0)
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(subject + " has no such event or wave: "
                    + unknown.stream().sorted().toList() + "; it has "
                    + known.stream().sorted().toList() + "; guns are given by event, shifts by event/wave");
        }
        return List.copyOf(moved);
    }

    private RaceEvent withWaves(RaceEvent event) {
        Field field = event.field();
        for (Map.Entry<String, Long> shift : plan.waveShiftMillis().entrySet()) {
            String group = shift.getKey();
            int slash = group.indexOf('/');
            if (slash > 0 && group.substring(0, slash).equals(event.name())) {
                String wave = group.substring(slash + 1);
                field = field.waves().contains(wave) ? field.withWaveLater(wave, shift.getValue()) : field;
            }
        }
        return field.equals(event.field()) ? event : event.withField(field);
    }
}

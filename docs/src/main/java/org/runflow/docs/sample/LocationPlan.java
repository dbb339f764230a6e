package org.runflow.docs.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of locations.csv.
 *
 * @param id its name
 * @param label what people call it
 * @param type aid, water, course, crossing, traffic or medical
 * @param task what the people there do
 * @param place where it is, absent when nobody has measured it yet
 * @param proxyId location whose times it takes, may be empty
 * @param day sat or sun
 * @param zone part of the town
 * @param events events it serves
 * @param segmentIds segments it stands at
 * @param bufferMin minutes it stays after the last runner
 * @param intervalMin minutes to which its end is rounded up
 * @param resources people and equipment by column
 * @param notes a sentence, may be empty
 */
record LocationPlan(
        String id,
        String label,
        String type,
        String task,
        Optional<Spot> place,
        String proxyId,
        String day,
        String zone,
        List<String> events,
        List<String> segmentIds,
        int bufferMin,
        int intervalMin,
        Map<String, Integer> resources,
        String notes) {}

package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A race folder of three runners on a kilometre, to be edited. */
record SmallRace(Path folder) {
    static SmallRace in(Path folder) {
        return new SmallRace(folder)
                .with("analysis.json", """
                        {"name": "Small <Race>", "time_zone": "Europe/Paris", "days": {"sun": "2026-04-12"},
                         "events": [{"name": "run", "day": "sun", "start_time": "09:00", "distance_km": 1}]}
                        """)
                .with("segments.csv", "seg_id,seg_label,width_m,run,run_from_km,run_to_km\nS1,Quay,5,y,0,1\n")
                .with("run_runners.csv", "runner_id,pace,start_offset\n1,5,0\n2,5.5,1\n3,6,2\n");
    }

    SmallRace with(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

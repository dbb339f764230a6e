package org.runflow.internal.items;

import java.util.Optional;
import org.runflow.ArtifactReader;
import org.runflow.StageContext;
import org.runflow.internal.schedule.Attempt;
import org.runflow.run.ItemsReport;

/**
 * What one attempt at a stage over many items works with. Safe for use by several threads.
 *
 * @param context of the attempt at the stage
 * @param attempt the threads that work for it
 * @param inputs what the stage reads
 * @param urgency of the stage
 * @param listener is told what becomes of the items
 */
public record ItemVoice(
        StageContext context, Attempt attempt, ArtifactReader inputs, double urgency, Listener listener) {
    /** Is told what becomes of items. */
    public interface Listener {
        /**
         * One has failed.
         *
         * @param text one line
         */
        void failed(String text);

        /**
         * All are settled.
         *
         * @param report what became of them
         */
        void counted(ItemsReport report);

        /** {@return what was found to be damaged of what the stage reads, whoever caught the exception} */
        Optional<? extends RuntimeException> findDamage();
    }
}

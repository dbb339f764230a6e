package org.runflow.inventory;

import java.util.Locale;
import java.util.Optional;

/** Status and next action of one coordinate. */
record Verdict(DataStatus status, String detail, NextAction next) {
    static Verdict of(SyncState sync, RunFacts facts) {
        return findFailed(sync, facts).or(() -> findRunning(facts)).orElseGet(() -> settled(sync, facts));
    }

    /** The first step that failed and that nothing behind it makes up for. */
    private static Optional<Verdict> findFailed(SyncState sync, RunFacts facts) {
        boolean analysed = is(facts, Step.ANALYZE, StepStatus.State.DONE);
        for (Step step : Step.values()) {
            StepStatus status = facts.step(step);
            if (status.state() == StepStatus.State.FAILED
                    && !analysed
                    && facts.running().isEmpty()) {
                String word = step.name().toLowerCase(Locale.ROOT);
                String detail = status.detail().isEmpty() ? word : word + ": " + status.detail();
                NextAction next = needsFetching(sync) ? download(sync) : action(NextAction.Kind.RETRY, word);
                return Optional.of(new Verdict(DataStatus.ERROR, detail, next));
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> findRunning(RunFacts facts) {
        if (facts.running().isEmpty()) {
            return Optional.empty();
        }
        DataStatus status = DataStatus.ANALYZING;
        if (is(facts, Step.DOWNLOAD, StepStatus.State.RUNNING)) {
            status = DataStatus.DOWNLOADING;
        } else if (is(facts, Step.EXTRACT, StepStatus.State.RUNNING)) {
            status = DataStatus.EXTRACTING;
        }
        String run = facts.running().get().text();
        return Optional.of(new Verdict(status, "", action(NextAction.Kind.WAIT, run)));
    }

    private static Verdict settled(SyncState sync, RunFacts facts) {
        if (sync instanceof SyncState.Unknown unknown) {
            return unknown(unknown, facts);
        }
        if (sync instanceof SyncState.RemoteOnly) {
            return new Verdict(DataStatus.NOT_DOWNLOADED, "", download(sync));
        }
        if (sync instanceof SyncState.Missing) {
            return new Verdict(
                    DataStatus.NOT_DOWNLOADED,
                    "",
                    action(NextAction.Kind.INVESTIGATE, "there is nothing on either side"));
        }
        if (needsFetching(sync) && sync instanceof SyncState.Mismatch mismatch) {
            String detail =
                    mismatch.same() + "/" + (mismatch.same() + mismatch.files().size()) + " files";
            return new Verdict(DataStatus.PARTIAL, detail, download(sync));
        }
        return here(facts);
    }

    /** What is here is known, but perhaps not what is there. */
    private static Verdict unknown(SyncState.Unknown unknown, RunFacts facts) {
        String side = unknown.side() == Side.LOCAL ? "here: " : "there: ";
        NextAction next = action(NextAction.Kind.INVESTIGATE, side + unknown.reason());
        boolean made = unknown.side() == Side.REMOTE
                && (is(facts, Step.EXTRACT, StepStatus.State.DONE) || is(facts, Step.ANALYZE, StepStatus.State.DONE));
        return made
                ? new Verdict(here(facts).status(), "", next)
                : new Verdict(DataStatus.UNKNOWN, side + unknown.reason(), next);
    }

    private static Verdict here(RunFacts facts) {
        if (is(facts, Step.ANALYZE, StepStatus.State.DONE)) {
            return new Verdict(DataStatus.ANALYZED, "", action(NextAction.Kind.NONE, ""));
        }
        if (is(facts, Step.EXTRACT, StepStatus.State.DONE)) {
            return new Verdict(
                    DataStatus.EXTRACTED,
                    "",
                    action(NextAction.Kind.ANALYZE, facts.step(Step.ANALYZE).detail()));
        }
        return new Verdict(
                DataStatus.DOWNLOADED,
                "",
                action(NextAction.Kind.EXTRACT, facts.step(Step.EXTRACT).detail()));
    }

    private static boolean needsFetching(SyncState sync) {
        return sync instanceof SyncState.RemoteOnly
                || (sync instanceof SyncState.Mismatch mismatch
                        && mismatch.files().stream().anyMatch(file -> file.kind() != FileDifference.Kind.ONLY_LOCAL));
    }

    private static NextAction download(SyncState sync) {
        if (sync instanceof SyncState.Mismatch mismatch) {
            String first = mismatch.files().get(0).toString();
            int more = mismatch.files().size() - 1;
            return action(NextAction.Kind.DOWNLOAD, more == 0 ? first : first + ", and " + more + " more");
        }
        return action(NextAction.Kind.DOWNLOAD, "");
    }

    private static NextAction action(NextAction.Kind kind, String detail) {
        return new NextAction(kind, detail);
    }

    private static boolean is(RunFacts facts, Step step, StepStatus.State state) {
        return facts.step(step).state() == state;
    }
}

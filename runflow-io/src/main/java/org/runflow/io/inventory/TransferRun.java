package org.runflow.io.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.runflow.inventory.InventoryDelta;
import org.runflow.inventory.InventoryEntry;
import org.runflow.inventory.TransferPlan;
import org.runflow.inventory.TransferPlan.PlannedFile;
import org.runflow.inventory.TransferProgress;
import org.runflow.inventory.TransferResult;
import org.runflow.inventory.TransferResult.FileOutcome;
import org.runflow.inventory.TransferResult.FileOutcome.Kind;
import org.runflow.store.Digest;

/** One plan being carried out. */
final class TransferRun {
    private static final int BUFFER_BYTES = 1 << 16;

    private final TransferPlan plan;
    private final TransferSide source;
    private final TransferSide target;
    private final BooleanSupplier cancel;
    private final Consumer<TransferProgress> listener;
    private final List<FileOutcome> outcomes = new ArrayList<>();
    private final List<InventoryEntry> known = new ArrayList<>();
    private final List<InventoryEntry> put = new ArrayList<>();
    private long bytesDone;

    TransferRun(
            TransferPlan plan,
            TransferSide source,
            TransferSide target,
            BooleanSupplier cancel,
            Consumer<TransferProgress> listener) {
        this.plan = plan;
        this.source = source;
        this.target = target;
        this.cancel = cancel;
        this.listener = listener;
    }

    /** Ends the reading of a file. */
    private static final class CancelledException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    TransferResult run() {
        if (plan.isRefused()) {
            plan.files()
                    .forEach(file -> settle(
                            file,
                            Kind.REFUSED,
                            file.action() == PlannedFile.Action.REFUSE
                                    ? "is at the target already"
                                    : "another file is in the way, so nothing is transferred"));
        } else if (plan.files().stream().noneMatch(file -> file.action().moves())) {
            plan.files().forEach(file -> settle(file, Kind.KEPT, file.reason()));
        } else {
            move();
        }
        return new TransferResult(plan.coordinate(), outcomes, InventoryDelta.put(known), InventoryDelta.put(put));
    }

    private void move() {
        try (Staging staging = target.stage()) {
            for (PlannedFile file : plan.files()) {
                move(file, staging);
            }
        } catch (IOException e) {
            for (PlannedFile file :
                    plan.files().subList(outcomes.size(), plan.files().size())) {
                settle(file, Kind.FAILED, reason(e));
            }
        }
    }

    private void move(PlannedFile file, Staging staging) {
        if (!file.action().moves()) {
            settle(file, Kind.KEPT, file.reason());
            return;
        }
        long before = bytesDone;
        try {
            requireGoingOn();
            listener.accept(progress(file));
            requireSame(file.source());
            Optional<InventoryEntry> now = target.look(plan.coordinate(), file.file());
            if (isAsPlanned(file.target(), now)) {
                copy(file, now, staging);
            } else {
                resume(file, now);
            }
        } catch (CancelledException e) {
            settle(file, Kind.CANCELLED, "was not there yet when the transfer was cancelled");
        } catch (DriftException e) {
            settle(file, Kind.DRIFTED, reason(e));
        } catch (IOException e) {
            boolean cancelled = Thread.currentThread().isInterrupted();
            settle(file, cancelled ? Kind.CANCELLED : Kind.FAILED, reason(e));
        }
        bytesDone = before + file.source().bytes();
        listener.accept(progress(file));
    }

    private void copy(PlannedFile file, Optional<InventoryEntry> now, Staging staging) throws IOException {
        Staging.Staged staged = staging.write(out -> read(file, out));
        boolean placed = false;
        try {
            requireContent(file, staged);
            known.add(file.source().withDigest(staged.digest()));
            if (file.action() == PlannedFile.Action.COMPARE && now.isPresent()) {
                InventoryEntry there = now.get();
                if (target.findDigest(there).equals(Optional.of(staged.digest()))) {
                    put.add(there.withDigest(staged.digest()));
                    settle(file, Kind.SAME, "has the same content");
                    return;
                }
            }
            put.add(staged.putAt(plan.coordinate(), file.file(), now));
            placed = true;
            settle(file, Kind.TRANSFERRED, file.reason());
        } finally {
            if (!placed) {
                staged.discard();
            }
        }
    }

    /** The target is not as it was: either an earlier try has come so far, or somebody else was there. */
    private void resume(PlannedFile file, Optional<InventoryEntry> now) throws IOException {
        if (now.isPresent() && now.get().bytes() == file.source().bytes()) {
            Optional<Digest> here = target.findDigest(now.get());
            Optional<Digest> listed = file.source().digest();
            Optional<Digest> there = listed.isPresent() ? listed : source.findDigest(file.source());
            if (here.isPresent() && here.equals(there)) {
                put.add(now.get().withDigest(here.get()));
                settle(file, Kind.SAME, "is complete already");
                return;
            }
        }
        settle(
                file,
                Kind.DRIFTED,
                now.isPresent()
                        ? "the target has another file than when the plan was made"
                        : "the target has the file no more");
    }

    private void read(PlannedFile file, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = file.source().bytes();
        try (InputStream in = source.open(file.source())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new IOException(
                            "the source gave more than " + file.source().bytes() + " bytes, which were listed");
                }
                out.write(buffer, 0, n);
                bytesDone += n;
                requireGoingOn();
                listener.accept(progress(file));
            }
        }
    }

    private void requireContent(PlannedFile file, Staging.Staged staged) throws IOException {
        if (staged.bytes() != file.source().bytes()) {
            throw new IOException(
                    "the source gave " + staged.bytes() + " of " + file.source().bytes() + " bytes");
        }
        Optional<Digest> wanted = file.source().digest();
        if (wanted.isPresent() && !wanted.get().equals(staged.digest())) {
            throw new DriftException("the source gave another content than was listed");
        }
    }

    private void requireSame(InventoryEntry entry) throws IOException {
        Optional<InventoryEntry> now = source.look(entry.coordinate(), entry.file());
        if (now.isEmpty()) {
            throw new DriftException("the source has the file no more");
        }
        if (!now.get().version().equals(entry.version())) {
            throw new DriftException("the source has another version than when the plan was made");
        }
    }

    private static boolean isAsPlanned(Optional<InventoryEntry> planned, Optional<InventoryEntry> now) {
        return planned.map(InventoryEntry::version).equals(now.map(InventoryEntry::version));
    }

    private void requireGoingOn() throws CancelledException {
        if (cancel.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
    }

    private void settle(PlannedFile file, Kind kind, String detail) {
        outcomes.add(new FileOutcome(file.file(), kind, detail));
    }

    private TransferProgress progress(PlannedFile file) {
        return new TransferProgress(
                plan.coordinate(), file.file(), outcomes.size(), plan.files().size(), bytesDone, plan.bytes());
    }

    private static String reason(IOException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}

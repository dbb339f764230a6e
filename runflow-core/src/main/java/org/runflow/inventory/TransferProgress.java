package org.runflow.inventory;

import org.runflow.RunCoordinate;

/**
 * How far a transfer is.
 *
 * @param coordinate whose files they are
 * @param file that is transferred, or was last
 * @param filesDone how many are settled
 * @param files how many the plan has
 * @param bytesDone how many were read from the source, or need not be
 * @param bytes how many the plan has to read
 */
public record TransferProgress(
        RunCoordinate coordinate, String file, int filesDone, int files, long bytesDone, long bytes) {
    /** {@return from 0 to 1: by bytes, or by files where there are no bytes to read; 1 when all files are settled} */
    public double fraction() {
        if (filesDone >= files) {
            return 1;
        }
        return bytes > 0 ? Math.min(1, (double) bytesDone / bytes) : (double) filesDone / files;
    }
}

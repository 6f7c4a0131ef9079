package org.reststop.command.hq;

import org.jspecify.annotations.Nullable;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.store.backup.Manifest;

/**
 * How the backup or restore that HQ was last ordered to make stands.
 *
 * @param running whether it is still being carried out
 * @param done rows so far
 * @param all rows to do
 * @param manifest of the backup, once it is written or restored
 * @param problem why it is not, null if it is
 */
public record BackupState(
        boolean running,
        long done,
        long all,
        @Nullable Manifest manifest,
        @Nullable Problem problem,
        @Nullable String detail) {}

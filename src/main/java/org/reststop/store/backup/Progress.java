package org.reststop.store.backup;

/** Is told how far a backup or restore has come, now and then, on the working thread. It must not wait. */
@FunctionalInterface
public interface Progress {
    /** Nobody wants to know. */
    Progress NONE = (done, all) -> {};

    /**
     * @param done rows so far, counted anew for the check before a restore
     * @param all rows that there are to do
     */
    void at(long done, long all);
}

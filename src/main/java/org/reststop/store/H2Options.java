package org.reststop.store;

/** How both programs open H2. */
final class H2Options {
    /** Every commit is handed to the disk at once; H2's own log file and shutdown hook would only be in the way. */
    static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private H2Options() {}
}

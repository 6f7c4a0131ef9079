package org.reststop.kiosk.scan;

import java.time.Duration;

/** Runs its task once after a pause in which it was not restarted. */
interface GapTimer {
    /** Begins the wait anew. */
    void restart(Duration gap);

    /** Ends the wait without running the task. */
    void stop();
}

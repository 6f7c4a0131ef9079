package org.reststop.kiosk.sync;

import org.reststop.sync.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which version of the protocol to speak. HQ may be older than the kiosk and refuse what it does not know; then the kiosk
 * speaks an older one, and tries its own again every so often, because HQ may have been upgraded. For one thread.
 */
final class Speech {
    /** About a day at an exchange a minute. */
    static final int EXCHANGES_UNTIL_NEXT_TRY = 1_440;

    private static final Logger log = LoggerFactory.getLogger(Speech.class);

    private int version = Protocol.VERSION;
    private int exchanges;

    int version() {
        return version;
    }

    /** HQ refused the version; false if there is no older one. */
    boolean stepDown() {
        if (version <= Protocol.OLDEST) {
            return false;
        }
        log.info("HQ does not speak protocol version {}; version {} is tried", version, version - 1);
        version--;
        exchanges = 0;
        return true;
    }

    /** An exchange has been made. */
    void used() {
        if (version < Protocol.VERSION && ++exchanges >= EXCHANGES_UNTIL_NEXT_TRY) {
            version = Protocol.VERSION;
            exchanges = 0;
        }
    }
}

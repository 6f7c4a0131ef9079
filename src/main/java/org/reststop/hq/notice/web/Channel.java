package org.reststop.hq.notice.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * What a feed says of itself.
 *
 * @param language an RFC 5646 tag
 * @param station whose notices it has; empty for all
 * @param self where it is
 * @param home HQ's first page
 * @param updated when the newest of it changed
 */
record Channel(String title, String lead, String language, String station, String self, String home, Instant updated) {
    /** The same for ever, wherever HQ may move. */
    String id() {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("reststop notices " + station).getBytes(UTF_8));
    }
}

package org.reststop.store;

import java.time.Instant;
import java.util.UUID;

/** A fact that HQ put aside, with its reason, as it is kept at the kiosk. */
record RefusedFact(UUID id, long seq, String type, Instant at, String body, String reason) {}

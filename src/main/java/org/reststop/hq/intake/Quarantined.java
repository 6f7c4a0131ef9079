package org.reststop.hq.intake;

import java.util.UUID;

/** A fact put aside. */
record Quarantined(UUID id, long seq, String reason, String raw) {}

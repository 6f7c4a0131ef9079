package org.reststop.hq.intake;

import java.util.UUID;

/** What makes a stored fact the same as another. */
record StoredFact(long seq, UUID id, String type, int version, String body) {}

package org.reststop.hq.intake;

import tools.jackson.databind.JsonNode;

/** A fact and the text it came as, which is what is kept if it is put aside. */
record Arrival(Incoming fact, JsonNode node) {
    /** H2 holds texts of a little over a million characters; the longest that an exchange can hold is cut there. */
    private static final int MAX_RAW = 1_000_000;

    long seq() {
        return fact.seq();
    }

    String raw() {
        String raw = FactReader.storable(node.toString());
        return raw.length() > MAX_RAW ? raw.substring(0, MAX_RAW) : raw;
    }
}

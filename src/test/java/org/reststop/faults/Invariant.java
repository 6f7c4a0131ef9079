package org.reststop.faults;

/** What must hold whatever happens. */
public enum Invariant {
    NOTHING_LOST("every fact that a person was told of is at HQ"),
    NOTHING_DOUBLED("no fact is at HQ twice, and none that nobody made"),
    NO_GAP("HQ holds every number that it acknowledges"),
    SAME_DOCUMENTS("every kiosk has the documents that HQ has"),
    HELD_WHEN_ACKNOWLEDGED("HQ has on disk what it has acknowledged"),
    NOTHING_BLOCKED("a fact that HQ refuses holds up no other"),
    PROGRAMS_RUN("no program fails but for want of power"),
    QUIET("once all works again, all is exchanged within hours");

    private final String words;

    Invariant(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + " (" + words + ")";
    }
}

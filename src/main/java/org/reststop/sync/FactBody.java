package org.reststop.sync;

import java.util.List;

/** What a fact says. Facts are born on a kiosk, never change, and go up. */
public sealed interface FactBody
        permits ActivityFact, CounterFact, GiftFact, NeedFact, NoticeFact, PersonFact, ServiceFact, WallFact {
    /** The name on the wire; it outlives the class's name. */
    String type();

    /** The body's version on the wire, from 1. */
    default int version() {
        return 1;
    }

    /** What belongs to it and goes up on its own; a kiosk's store notes these with the fact. */
    default List<Attachment> attachments() {
        return List.of();
    }
}

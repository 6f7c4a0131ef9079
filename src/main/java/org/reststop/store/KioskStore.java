package org.reststop.store;

/** A kiosk's store: the door to its database, what waits for HQ, and what HQ has sent. */
public interface KioskStore extends Store {
    /** The facts on their way up. */
    Outbox outbox();

    /** The way by which HQ's changes come in. */
    Inbox inbox();
}

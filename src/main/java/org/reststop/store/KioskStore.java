package org.reststop.store;

import java.util.Optional;

/** A kiosk's store: the door to its database, what waits for HQ, and what HQ has sent. */
public interface KioskStore extends Store {
    /** The facts on their way up. */
    Outbox outbox();

    /** The way by which HQ's changes come in. */
    Inbox inbox();

    /** How its rows are saved and brought back. */
    Backups backups();

    /** What was last put right, when the store was opened or since; empty if nothing had to be. */
    Optional<Recovery> recovery();
}

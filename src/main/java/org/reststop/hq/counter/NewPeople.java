package org.reststop.hq.counter;

import org.hibernate.StatelessSession;

/** Adds somebody whom staff at a kiosk have told of. */
@FunctionalInterface
public interface NewPeople {
    /**
     * Adds a courier in the caller's transaction, and publishes the card.
     *
     * @return the new id
     */
    long add(StatelessSession session, String name, String company);
}

package org.reststop.store;

import org.hibernate.StatelessSession;
import org.reststop.domain.badge.PhoneUse;

/** Which codes of phone badges are used up: a counter only rises, whatever comes late. */
final class PhoneUses {
    private PhoneUses() {}

    /** In a kiosk's transaction, of which there is one at a time. */
    static void raise(StatelessSession session, PhoneUse use) {
        PhoneUse before = session.get(PhoneUse.class, use.serial());
        if (before == null || before.counter() < use.counter()) {
            session.upsert(use);
        }
    }
}

package org.reststop.kiosk.need;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.KeptDraft;

/** The only row of what is being written. */
final class DraftTable {
    private DraftTable() {}

    static Optional<KeptDraft> find(StatelessSession session) {
        return Optional.ofNullable(session.get(KeptDraft.class, KeptDraft.KEY));
    }

    static void put(StatelessSession session, KeptDraft draft) {
        session.upsert(draft);
    }

    /** Erases what was kept of one need, and of no other. */
    static void erase(StatelessSession session, UUID need) {
        find(session).filter(draft -> draft.needId().equals(need)).ifPresent(session::delete);
    }

    static void erase(StatelessSession session) {
        find(session).ifPresent(session::delete);
    }
}

package org.reststop.hq.badge;

import org.hibernate.StatelessSession;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.ChangeBody;

/** The keys of phone badges: here, and through the feed on every kiosk. In the caller's transaction. */
final class PhoneKeys {
    private static final byte[] NO_KEY = {};

    private PhoneKeys() {}

    static void publish(StatelessSession session, FeedPublisher feed, PhoneKey key) {
        session.insert(key);
        feed.publish(session, document(key.badge(), key.key()), null);
    }

    /** Takes a badge's key away everywhere, with the phone's way to it. Nothing happens if it is no phone badge. */
    static void drop(StatelessSession session, FeedPublisher feed, long serial) {
        PhoneKey key = session.get(PhoneKey.class, serial);
        if (key == null) {
            return;
        }
        new BadgeQueries_(session).deleteLink(serial);
        session.delete(key);
        PhoneUse use = session.get(PhoneUse.class, serial);
        if (use != null) {
            session.delete(use);
        }
        // Rows before the feed's head, as everybody locks them.
        feed.remove(session, document(key.badge(), NO_KEY));
        if (use != null) {
            feed.remove(session, new BadgeChange.PhoneUsed(serial, use.counter()));
        }
    }

    private static ChangeBody document(Badge badge, byte[] key) {
        return new BadgeChange.PhoneKeyPublished(
                badge.serial(), badge.personId(), badge.role(), key, badge.issued(), badge.expires());
    }
}

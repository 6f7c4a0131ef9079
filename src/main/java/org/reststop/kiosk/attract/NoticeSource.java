package org.reststop.kiosk.attract;

import java.util.List;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.sync.WallFact;

/** Where the wall's notices are. All of it waits but {@link #isHere}. */
public interface NoticeSource {
    /** What is on show today, whatever the hour, and for whomever. */
    List<NoticeCard> cards();

    /** Whether all that belongs to a notice is on this kiosk; waits for nothing. */
    boolean isHere(NoticeExtras extras);

    /** A notice's words, with its first medium ready to be shown. */
    Loaded load(NoticeCard card);

    /** Notes, once, that a notice cannot be shown. */
    void unshowable(NoticeCard card, String reason);

    /** Notes how long notices were on the screen. */
    void displayed(List<WallFact.NoticeDisplayed> hours);

    /** Without any. */
    NoticeSource NONE = new NoticeSource() {
        @Override
        public List<NoticeCard> cards() {
            return List.of();
        }

        @Override
        public boolean isHere(NoticeExtras extras) {
            return false;
        }

        @Override
        public Loaded load(NoticeCard card) {
            return new Loaded.Gone();
        }

        @Override
        public void unshowable(NoticeCard card, String reason) {}

        @Override
        public void displayed(List<WallFact.NoticeDisplayed> hours) {}
    };

    /** What came of reading a notice. */
    sealed interface Loaded {
        /** It can be shown. */
        record Sound(Notice notice) implements Loaded {}

        /** It is no more, or not here whole. */
        record Gone() implements Loaded {}

        /** It cannot be shown, for a reason of a few letters. */
        record Broken(NoticeCard card, String reason) implements Loaded {}
    }
}

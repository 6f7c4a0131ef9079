package org.reststop.hq.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeText;
import org.reststop.sync.Attachment;
import org.reststop.sync.CounterFact;

/** What can be wrong with a fact of staff at a kiosk that reads well. */
final class CounterCheck {
    private static final String JPEG = "image/jpeg";
    private static final int MAX_NAME = 60;
    private static final int MOST_PICTURES = 4;
    private static final long LAST_SERIAL = (1L << 32) - 1;

    private CounterCheck() {}

    /** As a code and a detail; empty if nothing is. */
    static String senseless(CounterFact fact, String stationId) {
        if (!stationId.equals(fact.stationId())) {
            return "other-station: staff at another station than the kiosk's";
        }
        boolean sound = fact.authorId() > 0
                && switch (fact) {
                    case CounterFact.PinRefused refused -> refused.failures() > 0;
                    case CounterFact.CounterOpened opened -> true;
                    case CounterFact.NoticeWritten written -> isSound(written);
                    case CounterFact.NoticeTakenDown down -> down.revision() >= 0;
                    case CounterFact.NoticePutBack back -> back.revision() >= 0;
                    case CounterFact.BadgeRevoked revoked -> isSerial(revoked.serial());
                    case CounterFact.BadgeAsked asked -> isSound(asked);
                };
        return sound ? "" : "senseless: a field of what staff did";
    }

    private static boolean isSound(CounterFact.NoticeWritten written) {
        NoticeText text = written.text();
        return text.titlesFit()
                && text.bodiesFit()
                && !written.titleZh().isBlank()
                && isStorable(written.titleZh())
                && isStorable(written.bodyZh())
                && isStorable(text.titleEn())
                && isStorable(text.bodyEn())
                && !written.lastDay().isBefore(written.firstDay())
                && arePictures(written.pictures());
    }

    private static boolean arePictures(List<Attachment> pictures) {
        return pictures.size() <= MOST_PICTURES
                && pictures.stream().allMatch(one -> one.mediaType().equals(JPEG) && one.bytes() > 0);
    }

    private static boolean isSound(CounterFact.BadgeAsked asked) {
        Long replaces = asked.replaces();
        Long person = asked.personId();
        if (replaces != null && (!isSerial(replaces) || person == null)) {
            return false;
        }
        return person != null ? person > 0 : isName(asked.name(), 1) && isName(asked.company(), 0);
    }

    private static boolean isName(@Nullable String text, int least) {
        return text != null
                && text.strip().length() >= least
                && text.length() <= MAX_NAME
                && text.codePoints().noneMatch(Character::isISOControl)
                && isStorable(text);
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && FactReader.storable(text).equals(text);
    }

    private static boolean isSerial(long serial) {
        return serial > 0 && serial <= LAST_SERIAL;
    }
}

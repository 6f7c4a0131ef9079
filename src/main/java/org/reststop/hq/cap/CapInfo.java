package org.reststop.hq.cap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an event, in one language (OASIS CAP 1.2, section 3.2.2). Texts that a sender left out are empty.
 *
 * @param language an RFC 3066 tag; en-US where the sender names none
 * @param effective from when on it counts; null for since it was sent
 * @param onset when the event is expected to begin; null if not told
 * @param expires null if the sender sets no end
 */
record CapInfo(
        String language,
        List<String> categories,
        String event,
        Grade grade,
        @Nullable Instant effective,
        @Nullable Instant onset,
        @Nullable Instant expires,
        Words words,
        List<CapArea> areas) {
    CapInfo {
        categories = List.copyOf(categories);
        areas = List.copyOf(areas);
    }

    /** How soon, how bad, how sure. */
    record Grade(Urgency urgency, Severity severity, Certainty certainty) {}

    /** What people read. */
    record Words(
            String senderName, String headline, String description, String instruction, String web, String contact) {}

    /** How soon people should act. */
    enum Urgency {
        IMMEDIATE,
        EXPECTED,
        FUTURE,
        PAST,
        UNKNOWN
    }

    /** How much life and property are threatened. */
    enum Severity {
        EXTREME,
        SEVERE,
        MODERATE,
        MINOR,
        UNKNOWN
    }

    /** How sure the sender is. */
    enum Certainty {
        OBSERVED,
        LIKELY,
        POSSIBLE,
        UNLIKELY,
        UNKNOWN
    }

    boolean isChinese() {
        return language.toLowerCase(Locale.ROOT).startsWith("zh");
    }

    boolean isEnglish() {
        return language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** Its headline, or else the event. */
    String title() {
        return words.headline().isEmpty() ? event : words.headline();
    }
}

package org.reststop.hq.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What another system may hear of. */
public enum Kind {
    /** It has come; of this there is no act, see {@link Arrivals}. */
    RECEIVED("receive"),
    ACCEPTED("accept"),
    ASSIGNED("assign"),
    WORKING("work"),
    WAITING("wait"),
    ANSWERED("answer"),
    DONE("finish"),
    RATED("rate"),
    REOPENED("reopen"),
    DECLINED("decline"),
    REFERRED("refer"),
    MERGED("merge"),
    UNMERGED("unmerge"),
    HANDED_BACK("hand-back"),
    PUBLISHED("publish"),
    UNPUBLISHED("unpublish"),
    /** Somebody has pressed the button that tries it. */
    TEST("test");

    private static final Map<String, Kind> BY_ACT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.act, kind -> kind));

    private final String act;

    Kind(String act) {
        this.act = act;
    }

    /** As other systems read it, such as {@code need.handed-back}. */
    public String word() {
        String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return this == TEST ? word : "need." + word;
    }

    /** The kind of a word. */
    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind of an act, by its word; empty for what is nobody else's to know. */
    static Optional<Kind> ofAct(String act) {
        return Optional.ofNullable(BY_ACT.get(act));
    }
}

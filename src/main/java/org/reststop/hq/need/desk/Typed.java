package org.reststop.hq.need.desk;

import org.reststop.domain.need.NeedText;
import org.reststop.hq.http.Request;

/**
 * What somebody typed into a form about a need.
 *
 * @param deed the word of what shall be done
 * @param to the account that shall have it
 * @param seen how many events the page showed: what came since, its reader has not seen
 * @param sure whether personal data in public words were seen and are meant
 */
public record Typed(String deed, String words, String party, String category, String to, int seen, boolean sure) {
    private static final int NONE_SEEN = 0;

    /** Nothing yet. */
    static Typed nothing(int seen) {
        return new Typed("", "", "", "", "", seen, false);
    }

    /** What a form holds. */
    public static Typed of(Request request) {
        return new Typed(
                request.form("deed").orElse(""),
                NeedText.clean(request.form("words").orElse("")),
                NeedText.clean(request.form("party").orElse("")),
                request.form("category").orElse(""),
                request.form("to").orElse(""),
                number(request.form("seen").orElse("")),
                request.form("sure").isPresent());
    }

    /** The same with other words. */
    Typed with(String other) {
        return new Typed(deed, other, party, category, to, seen, sure);
    }

    /** The same by somebody who has seen so many events. */
    public Typed seen(int events) {
        return new Typed(deed, words, party, category, to, events, sure);
    }

    /** A count of events as forms send it. */
    public static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : NONE_SEEN;
    }
}

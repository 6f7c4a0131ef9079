package org.reststop.hq.people;

import java.util.Map;
import org.reststop.hq.http.Reply;

/** A PDF of cards as a client gets it. */
final class CardFile {
    /** How many cards are in the file. */
    static final String CARDS = "X-Reststop-Cards";

    private CardFile() {}

    /** To be saved: what a browser shows in itself may not be printed in its true size. */
    static Reply reply(CardDesk.Printed printed) {
        return new Reply(
                200,
                "application/pdf",
                printed.pdf(),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"badges-" + printed.cards() + ".pdf\"",
                        CARDS,
                        String.valueOf(printed.cards())));
    }
}

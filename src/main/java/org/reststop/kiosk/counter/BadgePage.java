package org.reststop.kiosk.counter;

import java.util.List;

/** What the badges' screen shows. */
sealed interface BadgePage {
    record Loading() implements BadgePage {}

    /** @param unknown whether what was scanned just now is nobody's */
    record Listed(List<Holder> holders, boolean unknown) implements BadgePage {}

    record One(Holder holder) implements BadgePage {}

    /** Whether it is really to be done. */
    record Asked(Deed deed, Holder holder) implements BadgePage {}

    /** Somebody new. */
    record Name(String typed) implements BadgePage {}

    record Company(String name) implements BadgePage {}

    record Ended(Deed deed, boolean kept) implements BadgePage {}

    /** What can be done. */
    enum Deed {
        REPLACE,
        REVOKE,
        ASK,
        NEW
    }
}

package org.reststop.faults;

import java.util.function.Function;
import javax.sql.DataSource;
import org.reststop.store.KioskStore;
import org.reststop.store.Store;

/** A bug that a test plants, by standing in for a part of the product. This one is none. */
class Bug {
    static final Bug NONE = new Bug();

    /** Whether a kiosk's disk really forces what it is asked to. */
    boolean kioskForces() {
        return true;
    }

    /** Whether HQ's disk does. */
    boolean hqForces() {
        return true;
    }

    /** What stands between HQ and its database. */
    DataSource hqDatabase(DataSource real) {
        return real;
    }

    /** What HQ's features take for the store. */
    Store hqStore(Store real, Timeline timeline) {
        return real;
    }

    /** What stands between a kiosk and its database. */
    DataSource kioskDatabase(DataSource real) {
        return real;
    }

    /** What a kiosk's programs take for the store. */
    KioskStore kioskStore(KioskStore real) {
        return real;
    }

    /** What HQ reads of a request; JSON. */
    byte[] request(byte[] json) {
        return json;
    }

    /** What the kiosk reads of HQ's answer with status 200; JSON. */
    byte[] response(byte[] json) {
        return json;
    }

    /** Rewrites each statement that is sent to a database. */
    static DataSource rewriting(DataSource real, Function<String, String> sql) {
        return RewritingDatabase.over(real, sql);
    }
}

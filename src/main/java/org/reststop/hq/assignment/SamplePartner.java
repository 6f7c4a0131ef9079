package org.reststop.hq.assignment;

import java.util.UUID;
import org.reststop.hq.ledger.Assignee;
import org.reststop.store.Store;

/** A partner unit of the sample community. */
public final class SamplePartner {
    private static final UUID ID = new UUID(0x0193_8000_0000_7000L, 0x8000_0000_0000_00A1L);

    private SamplePartner() {}

    /** Adds it to those who needs are given to. */
    public static Assignee add(Store store) {
        Helper unit = new Helper(ID, Assignee.Kind.PARTNER, "星河物业公司", "值班室 63520000", "", true);
        store.write(tx -> {
            tx.session().upsert(unit);
            return unit;
        });
        return unit.assignee();
    }
}

package org.reststop.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Tells the pool which connections are of no use any more: H2 closes its database when a write fails. */
final class BrokenConnections implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return Trouble.of(failure) == Trouble.STATEMENT ? Override.CONTINUE_EVICT : Override.MUST_EVICT;
    }
}

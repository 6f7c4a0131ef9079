package org.reststop.hq.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Who the authors of needs are now: what was raised keeps the id under which it was. Within a transaction. */
public final class Authors {
    private final StatelessSession session;

    public Authors(StatelessSession session) {
        this.session = session;
    }

    /** By which id somebody is known now; null for nobody. */
    public @Nullable Long now(@Nullable Long person) {
        if (person == null) {
            return null;
        }
        List<Long> same = ids("select same_as from person_alias where person_id = ?", person);
        return same.isEmpty() ? person : same.getFirst();
    }

    /** Whether two ids are of the same person; nobody is the same as nobody. */
    boolean isSame(@Nullable Long one, @Nullable Long other) {
        return one != null && other != null && Objects.equals(now(one), now(other));
    }

    /** All ids under which somebody raised something, the one by which she is known now among them. */
    List<Long> all(long person) {
        List<Long> all = ids("select person_id from person_alias where same_as = ? order by person_id", person);
        all.add(person);
        return all;
    }

    private List<Long> ids(String sql, long person) {
        return session.doReturningWork(connection -> {
            List<Long> ids = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, person);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
            }
            return ids;
        });
    }
}

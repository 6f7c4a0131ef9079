package org.reststop.store;

import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.WireCodec;

/** Writes again the rows that facts tell of, where they are missing. */
final class FactRows {
    private final WireCodec codec;

    FactRows(WireCodec codec) {
        this.codec = codec;
    }

    void restore(StatelessSession session, Fact fact) {
        Optional<FactBody> body = codec.readFact(fact);
        if (body.isEmpty()) {
            return;
        }
        switch (body.get()) {
            case FactBody.CheckedIn(String station, long person, long serial) -> {
                if (session.get(CheckIn.class, fact.id()) == null) {
                    session.insert(new CheckIn(fact.id(), station, person, serial, fact.at()));
                }
            }
            case FactBody.NoticeEdited edited -> {
                // HQ's next revision will show it.
            }
            case FactBody.NoticeOpened(var notice, long person) -> {
                if (session.get(NoticeRead.class, new NoticeRead.Key(person, notice)) == null) {
                    session.insert(new NoticeRead(person, notice, fact.at()));
                }
            }
        }
    }
}

package org.reststop.hq.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.PersonFact;

/**
 * Takes in what kiosks tell of registrations. Of two with the same code the one that arrived first has it; the other is
 * kept, for staff to decide. Safe to call from any thread.
 */
public final class Registrations {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(Registration.class);

    private final InstantSource clock;

    public Registrations(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Writes registrations down, in the caller's transaction. One that is told again changes nothing.
     *
     * @param facts others than registrations are passed over
     * @return whom their codes stand for now: to be published, last in the transaction
     */
    public List<ChangeBody> take(StatelessSession session, Sender sender, List<Consequences.Accepted> facts) {
        Instant now = clock.instant();
        Map<String, ChangeBody> codes = new LinkedHashMap<>();
        for (Consequences.Accepted fact : facts) {
            if (fact.body() instanceof PersonFact.Registered body
                    && session.get(Registration.class, fact.id()) == null) {
                boolean known = isKnown(session, body.personId());
                session.insert(new Registration(fact, body, sender, now));
                EmployerCode code = known ? session.get(EmployerCode.class, body.codeSha256()) : bind(session, body);
                if (code != null) {
                    codes.put(code.sha256(), changeOf(code));
                }
            }
        }
        return new ArrayList<>(codes.values());
    }

    /** A kiosk must not make a card stand for somebody whom HQ knows: staff may. */
    private static boolean isKnown(StatelessSession session, long personId) {
        return session.get(Person.class, personId) != null;
    }

    private static EmployerCode bind(StatelessSession session, PersonFact.Registered body) {
        EmployerCode own = new EmployerCode(body.codeSha256(), body.personId(), CodeState.PENDING);
        EmployerCode there = session.get(EmployerCode.class, own.sha256());
        if (there != null) {
            return there;
        }
        if (session.doReturningWork(connection -> insert(connection, own))) {
            return own;
        }
        EmployerCode first = session.get(EmployerCode.class, own.sha256());
        return first == null ? own : first;
    }

    /** False if another exchange has bound the same code in this moment. */
    private static boolean insert(Connection connection, EmployerCode code) throws SQLException {
        Savepoint before = connection.setSavepoint();
        String sql = "insert into employer_code (sha256, person_id, state) values (?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, code.sha256());
            insert.setLong(2, code.personId());
            insert.setString(3, code.state().name());
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    static ChangeBody changeOf(EmployerCode code) {
        return new BadgeChange.EmployerCodeBound(code.sha256(), code.personId(), code.state());
    }
}

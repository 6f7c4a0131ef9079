package org.reststop.store;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.h2.mvstore.MVStoreException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.jdbc.ReturningWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction at a time per call, and every failure of the database as a {@link StoreException}. */
final class Sessions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    /** Deadlock of PostgreSQL; serialization failure of the SQL standard, which is also what H2 calls a deadlock. */
    private static final Set<String> LOST_RACES = Set.of("40P01", "40001");

    private final SessionFactory factory;
    private final int attempts;

    /** Each transaction is tried once. */
    Sessions(SessionFactory factory) {
        this(factory, 1);
    }

    /** @param attempts how often a transaction is tried that the database ended in favour of another, at least 1 */
    Sessions(SessionFactory factory, int attempts) {
        this.factory = factory;
        this.attempts = attempts;
    }

    /** Runs {@code work} and commits; whatever {@code work} throws rolls back. */
    <T> T inTransaction(Function<StatelessSession, T> work) {
        for (int left = attempts; ; left--) {
            try {
                return inOneTransaction(work);
            } catch (LostRace e) {
                if (left <= 1) {
                    // No race of its own to whoever called from within another transaction.
                    throw new StoreException(LostRace.WHAT + e.state(), e.getCause());
                }
                log.info("A transaction lost to another, SQL state {}, and is tried again", e.state());
            }
        }
    }

    private <T> T inOneTransaction(Function<StatelessSession, T> work) {
        try (StatelessSession session = factory.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            try {
                T result = work.apply(session);
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                rollBack(transaction, e);
                throw e;
            }
        } catch (ConstraintViolationException e) {
            throw refusedRow(e.getSQLState(), String.valueOf(e.getConstraintName()));
        } catch (DataException e) {
            throw refusedRow(e.getSQLState(), "a value that does not fit");
        } catch (PersistenceException | MVStoreException e) {
            String state = stateOf(e);
            if (LOST_RACES.contains(state)) {
                throw new LostRace(state, e);
            }
            throw new StoreException("the database did not do it: " + e.getMessage(), e);
        }
    }

    /** Runs a question whose every statement is a transaction of its own. */
    <T> T outsideTransaction(ReturningWork<T> question) {
        try (StatelessSession session = factory.openStatelessSession()) {
            return session.doReturningWork(connection -> {
                connection.setAutoCommit(true);
                return question.execute(connection);
            });
        } catch (PersistenceException | MVStoreException e) {
            throw new StoreException("the database did not answer: " + e.getMessage(), e);
        }
    }

    private static String stateOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** The database ended one of two transactions that waited for each other. */
    private static final class LostRace extends StoreException {
        private static final long serialVersionUID = 1L;

        static final String WHAT = "the database ended a transaction in favour of another, SQL state ";

        private final String state;

        LostRace(String state, Throwable cause) {
            super(WHAT + state, cause);
            this.state = state;
        }

        String state() {
            return state;
        }
    }

    /** Without the cause: the database's own words quote the row, which may be a person's, and would reach the log. */
    private static StoreException refusedRow(String state, String what) {
        return new StoreException("the database refused a row: " + what + ", SQL state " + state, null);
    }

    private static void rollBack(Transaction transaction, Throwable cause) {
        try {
            if (transaction.isActive() || transaction.getRollbackOnly()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}

package org.reststop.store;

import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import org.h2.mvstore.MVStoreException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.hibernate.jdbc.ReturningWork;

/** One transaction at a time per call, and every failure of the database as a {@link StoreException}. */
final class Sessions implements AutoCloseable {
    private final SessionFactory factory;

    Sessions(SessionFactory factory) {
        this.factory = factory;
    }

    /** Runs {@code work} and commits; whatever {@code work} throws rolls back. */
    <T> T inTransaction(Function<StatelessSession, T> work) {
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

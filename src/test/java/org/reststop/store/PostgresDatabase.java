package org.reststop.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.reststop.testing.PostgresServer;

/** A database of one test's own, with HQ's tables, on a server that others use too. Closing drops it. */
public final class PostgresDatabase implements AutoCloseable {
    private final PostgresServer server;
    private final String name;

    private PostgresDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** @param server whose own database has the tables, and no connections */
    static PostgresDatabase copyOf(PostgresServer server) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        run(server, "create database " + name + " template postgres");
        return new PostgresDatabase(server, name);
    }

    /** Where it is. */
    public HqStores.Settings settings() {
        return new HqStores.Settings(jdbcUrl(), user(), password());
    }

    /** The JDBC address. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + server.hostAndPort() + "/" + name;
    }

    /** The superuser's name. */
    public String user() {
        return server.user();
    }

    /** Not asked for, but drivers want one. */
    public String password() {
        return server.password();
    }

    @Override
    public void close() {
        run(server, "drop database " + name + " with (force)");
    }

    private static void run(PostgresServer server, String sql) {
        String other = "jdbc:postgresql://" + server.hostAndPort() + "/template1";
        try (Connection connection = DriverManager.getConnection(other, server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

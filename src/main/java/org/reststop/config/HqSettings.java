package org.reststop.config;

import java.nio.file.Path;

/**
 * Everything that HQ's operator may set.
 *
 * @param dataFolder where the embedded database, the operator's token and the logs are; made if missing
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes a free one
 * @param database where the rows are
 * @param logFormat how log lines are written
 */
public record HqSettings(Path dataFolder, String host, int port, Database database, LogFormat logFormat) {
    /** One JSON object a line for machines, or text for people. */
    public enum LogFormat {
        JSON,
        TEXT
    }

    /**
     * @param jdbcUrl empty for H2 embedded in the data folder, else {@code jdbc:postgresql://host:port/name}
     * @param user the database's user
     * @param password only ever from the environment, never from the file
     */
    public record Database(String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return "Database[" + jdbcUrl + ", " + user + "]";
        }
    }
}

package org.reststop.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** By COPY, whose text format the lines are written in. */
final class CopiedLines extends LineWriter {
    private static final int ROOM = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(ROOM);

    private CopiedLines(CopyIn copy) {
        this.copy = copy;
    }

    static CopiedLines copied(PGConnection connection, String table, List<Column> columns) throws SQLException {
        return new CopiedLines(
                connection.getCopyAPI().copyIn("copy " + table + " (" + names(columns) + ") from stdin"));
    }

    @Override
    void add(String line) throws SQLException {
        text.append(line).append('\n');
        if (text.length() >= ROOM) {
            send();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @Override
    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}

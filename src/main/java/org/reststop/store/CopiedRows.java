package org.reststop.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** By PostgreSQL's COPY in its binary format (PostgreSQL 15, "COPY", File Formats): values travel as the table has them. */
final class CopiedRows extends RowWriter {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
    private static final int ROOM = 1 << 16;

    /** PostgreSQL counts microseconds from 2000-01-01. */
    private static final long ITS_EPOCH = 946_684_800L;

    private final CopyIn copy;
    private final short columns;
    private ByteBuffer buffer = ByteBuffer.allocate(ROOM);
    private boolean rowBegun;

    private CopiedRows(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = (short) columns;
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    static CopiedRows copied(PGConnection connection, String table, List<String> columns) throws SQLException {
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin with (format binary)";
        return new CopiedRows(connection.getCopyAPI().copyIn(sql), columns.size());
    }

    /** A buffer with room for a value of {@code length} bytes and its length, written already. */
    private ByteBuffer value(int length) throws SQLException {
        room(length + 6);
        if (!rowBegun) {
            buffer.putShort(columns);
            rowBegun = true;
        }
        return buffer.putInt(length);
    }

    private void room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            send();
            if (buffer.remaining() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public RowWriter id(UUID value) throws SQLException {
        value(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    @Override
    public RowWriter text(String value) throws SQLException {
        byte[] bytes = value.getBytes(UTF_8);
        value(bytes.length).put(bytes);
        return this;
    }

    @Override
    public RowWriter number(long value) throws SQLException {
        value(8).putLong(value);
        return this;
    }

    @Override
    public RowWriter whole(int value) throws SQLException {
        value(4).putInt(value);
        return this;
    }

    @Override
    public RowWriter moment(Instant value) throws SQLException {
        long seconds = value.getEpochSecond() - ITS_EPOCH;
        value(8).putLong(Math.addExact(Math.multiplyExact(seconds, 1_000_000), value.getNano() / 1_000));
        return this;
    }

    @Override
    public RowWriter truth(boolean value) throws SQLException {
        value(1).put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public void endRow() {
        rowBegun = false;
    }

    @Override
    public void finish() throws SQLException {
        room(2);
        buffer.putShort((short) -1);
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

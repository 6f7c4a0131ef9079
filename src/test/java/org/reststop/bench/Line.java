package org.reststop.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept connection to HQ that costs as little as can be: the machine is shared with what is measured. */
final class Line implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[64 << 10];

    Line(URI hq) throws IOException {
        socket = new Socket(hq.getHost(), hq.getPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /**
     * @param bytes of head and body
     * @param body as it came, which may be gzip
     */
    record Answer(int status, int bytes, byte[] body) {}

    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int have = 0;
        int head = -1;
        while (head < 0) {
            have += more(have);
            head = endOfHead(have);
        }
        String text = new String(buffer, 0, head, StandardCharsets.US_ASCII);
        int length = length(text);
        byte[] body = new byte[length];
        int got = Math.min(length, have - head);
        System.arraycopy(buffer, head, body, 0, got);
        if (in.readNBytes(body, got, length - got) < length - got) {
            throw new EOFException();
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), head + length, body);
    }

    private int more(int have) throws IOException {
        int read = in.read(buffer, have, buffer.length - have);
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    private int endOfHead(int have) {
        for (int i = 3; i < have; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int length(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 17, head.indexOf('\r', at + 2)).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

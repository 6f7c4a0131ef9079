package org.reststop.kiosk.scan.serial;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into scans: at CR, LF, CRLF, ETX, EOT or NUL, or where it falls silent. Of a scan without an
 * end only the beginning is passed on, once. STX before a scan is no part of it. For one thread.
 */
final class Framing {
    /** The longest scan, in bytes: any QR code of letters. */
    static final int LONGEST = 4300;

    private static final byte STX = 2;
    private static final byte ETX = 3;
    private static final byte EOT = 4;

    private final Consumer<Frame> frames;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(256);
    private boolean endless;
    private boolean behindReturn;

    Framing(Consumer<Frame> frames) {
        this.frames = frames;
    }

    /** Takes the next bytes of the stream. */
    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            take(bytes[i]);
        }
    }

    private void take(byte next) {
        boolean pairedFeed = behindReturn && next == '\n';
        behindReturn = next == '\r';
        if (pairedFeed || next == STX) {
            return;
        }
        if (next == '\r' || next == '\n' || next == ETX || next == EOT || next == 0) {
            end(new byte[] {next});
        } else if (!endless) {
            content.write(next);
            if (content.size() >= LONGEST) {
                deliver(new byte[0]);
                endless = true;
            }
        }
    }

    /** Nothing has come for a while. */
    void silence() {
        end(new byte[0]);
    }

    private void end(byte[] by) {
        if (!endless) {
            deliver(by);
        }
        endless = false;
    }

    private void deliver(byte[] end) {
        if (content.size() > 0) {
            byte[] scan = content.toByteArray();
            content.reset();
            frames.accept(new Frame(scan, end));
        }
    }
}

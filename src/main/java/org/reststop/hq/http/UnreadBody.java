package org.reststop.hq.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;

/**
 * What a client still sends though its answer is known. Were the connection closed under it, the answer would be lost
 * with it (RFC 9112, section 9.6) and a person would read of a broken connection instead of what is wrong.
 */
final class UnreadBody {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BLOCK = 16 << 10;

    private final HttpServletRequest request;

    UnreadBody(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether the client has more to send than has already arrived; what has is let go. */
    boolean isLeft() {
        boolean any = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        // Whoever asked before sending has nothing on its way, and looking would tell it to go on.
        if (!any || request.getHeader("Expect") != null) {
            return false;
        }
        try {
            ServletInputStream in = request.getInputStream();
            byte[] block = new byte[BLOCK];
            while (!in.isFinished() && in.available() > 0) {
                if (in.read(block) < 0) {
                    return false;
                }
            }
            return !in.isFinished();
        } catch (IOException e) {
            return true;
        }
    }

    /** Lets go what still comes, until it ends, breaks off, or has taken half a minute. */
    void drain() {
        long began = System.nanoTime();
        byte[] block = new byte[BLOCK];
        try {
            ServletInputStream in = request.getInputStream();
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                if (in.read(block) < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            // Whoever has gone needs no answer.
        }
    }
}

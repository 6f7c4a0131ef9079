package org.reststop.hq.http;

/** HQ cannot listen where it should: another program does, or the address is not this machine's. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(String host, int port, Throwable cause) {
        super("cannot listen on " + host + ":" + port, cause);
    }
}

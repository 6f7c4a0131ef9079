package org.reststop.hq.webhook;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a delivery found nobody to answer it. */
public enum Miss {
    /** The host's addresses are not public, and the operator has not named it. */
    PRIVATE_ADDRESS,
    /** Nobody knows the host's name. */
    UNKNOWN_HOST,
    /** Nothing listens there, or the line broke. */
    NO_CONNECTION,
    /** Who listens there cannot prove to be whom the address names. */
    NOT_TRUSTED,
    /** There was no whole answer in time. */
    TOO_SLOW,
    /** HQ was stopped meanwhile. */
    STOPPED,
    /** Something else, which the log tells. */
    OTHER;

    static Miss of(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> TOO_SLOW;
            case SSLException _ -> NOT_TRUSTED;
            case IOException _ -> NO_CONNECTION;
            default -> OTHER;
        };
    }

    /** As it is kept, and as the end of its text's key, such as {@code private-address}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that a word stands for; empty if it stands for none. */
    static Optional<Miss> of(String word) {
        return Arrays.stream(values()).filter(miss -> miss.word().equals(word)).findFirst();
    }
}

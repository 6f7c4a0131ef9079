package org.reststop.kiosk.input.pinyin;

import java.io.IOException;

/** A file of words that is not what it should be. */
final class BadDataException extends IOException {
    BadDataException(String message) {
        super(message);
    }
}

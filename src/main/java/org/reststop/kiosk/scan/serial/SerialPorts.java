package org.reststop.kiosk.scan.serial;

import java.io.IOException;
import java.nio.file.Path;

/** Opens serial ports. */
@FunctionalInterface
interface SerialPorts {
    /** @throws IOException if it is not there, busy or forbidden; the message says which, in English */
    Line open(Path device, int baud) throws IOException;

    /** An opened port. It is read and closed by one thread. */
    interface Line extends AutoCloseable {
        /**
         * Waits for bytes for {@link SerialReader#SILENCE}; returns how many there are, 0 after silence.
         *
         * @throws IOException if the device has gone
         */
        int read(byte[] into) throws IOException;

        @Override
        void close();
    }
}

package org.reststop.kiosk.sync;

import java.util.Optional;
import org.reststop.sync.Traffic;

/** A line whose bytes are counted. */
record MeteredLine(HqLine line, LineMeter meter) implements HqLine {
    @Override
    public HqReply exchange(String secret, byte[] json) {
        return line.exchange(secret, json);
    }

    @Override
    public Optional<Traffic> traffic() {
        return meter.toTell();
    }

    @Override
    public void close() {
        line.close();
    }
}

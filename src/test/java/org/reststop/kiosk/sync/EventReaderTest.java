package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private final List<String> heard = new ArrayList<>();
    private final EventReader reader = new EventReader((name, data) -> heard.add(name + "=" + data));

    @Test
    void anEventIsReadHoweverItIsCut() {
        for (byte one : ": waiting\n\nevent: poke\r\ndata: 1500\r\n\r\n:\n\n".getBytes(UTF_8)) {
            reader.read(ByteBuffer.wrap(new byte[] {one}));
        }

        assertThat(heard).containsExactly("poke=1500");
    }

    @Test
    void aLineWithoutEndTakesNoMemoryAndTheNextEventIsHeard() {
        reader.read(ByteBuffer.wrap(
                ("data: " + "x".repeat(100_000) + "\n\nevent: emergency\ndata: 0\n\n").getBytes(UTF_8)));

        assertThat(heard).containsExactly("emergency=0");
    }
}

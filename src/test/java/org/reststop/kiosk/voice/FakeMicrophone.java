package org.reststop.kiosk.voice;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Hardware that fails on purpose: it sings for a while, and then something happens. */
final class FakeMicrophone implements SoundSource {
    /** What happens then. */
    enum Then {
        IS_UNPLUGGED,
        SENDS_NOTHING
    }

    private final int blocks;
    private final Then then;
    private final short[] block;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int sent;

    FakeMicrophone(int blocks, short[] block, Then then) {
        this.blocks = blocks;
        this.block = block;
        this.then = then;
    }

    @Override
    public short @Nullable [] next() throws IOException, InterruptedException {
        if (sent < blocks) {
            sent++;
            return block.clone();
        }
        if (then == Then.IS_UNPLUGGED) {
            throw new IOException("No such device");
        }
        new CountDownLatch(1).await();
        return null;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

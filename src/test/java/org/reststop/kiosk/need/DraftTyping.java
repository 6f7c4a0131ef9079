package org.reststop.kiosk.need;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.KeptDraft;
import org.reststop.kiosk.screen.Background;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;

/** A kiosk at which somebody types until it is killed: {@code DraftTyping FOLDER}. */
public final class DraftTyping {
    static final String WORDS = "东门要一个快递柜";
    static final UUID NEED = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

    private DraftTyping() {}

    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        try (KioskStore store = KioskStores.open(Path.of(args[0]), clock, new UuidV7(clock, new Random()));
                var threads = Executors.newSingleThreadExecutor()) {
            Background background = new Background(Thread::startVirtualThread, threads::execute);
            DraftKeeper keeper = new DraftKeeper(
                    store,
                    background,
                    clock,
                    () -> LockSupport.parkNanos(Duration.ofMillis(50).toNanos()));
            for (int i = 1; i <= WORDS.length(); i++) {
                KeptDraft draft = new KeptDraft(NEED, "parcel", WORDS.substring(0, i), clock.instant());
                threads.execute(() -> keeper.keep(draft));
            }
            while (!WORDS.equals(kept(store))) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            System.out.println("kept");
            LockSupport.park();
        }
    }

    /** In turn with the keeper's writes: who only reads may see one that is not in the file yet. */
    private static String kept(KioskStore store) {
        return store.write(
                tx -> DraftTable.find(tx.session()).map(KeptDraft::words).orElse(""));
    }
}

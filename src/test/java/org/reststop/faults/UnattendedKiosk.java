package org.reststop.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.AttachmentTable;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;

/**
 * A kiosk without a screen, as a program: every few milliseconds somebody checks in, asks for something with a photo,
 * reports, joins or rates; it says each once the store has it, and keeps in step with HQ. It waits for a line of input before it opens the store, so that the next one can start up
 * while this one runs; at a second line it lets nobody come any more and ends once HQ has everything.
 */
public final class UnattendedKiosk {
    static final String OPEN = "open";
    static final String DONE = "done";

    /** Before what the store has. */
    static final String SAID = "said ";

    private static final KioskSettings.Sync OFTEN =
            new KioskSettings.Sync(Duration.ofSeconds(1), 0.2, Duration.ofSeconds(2));

    private UnattendedKiosk() {}

    /** @param arguments the folder of the store and of the identity */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        if (System.in.read() < 0) {
            return;
        }
        AtomicBoolean ending = new AtomicBoolean();
        IdentityFile file = new IdentityFile(folder.resolve("identity"));
        Identity identity = file.load().orElseThrow();
        try (KioskStore store = KioskStores.open(folder.resolve("store"), clock, new UuidV7(clock, random));
                SyncService sync = new SyncService(identity, file, store, OFTEN, clock, random)) {
            UnattendedDeeds deeds = new UnattendedDeeds(folder, store, identity.stationId(), clock, random);
            sync.carry(deeds.attachments());
            sync.start();
            System.out.println(OPEN);
            Thread.ofVirtual().start(() -> awaitEnd(ending));
            while (!ending.get()) {
                System.out.println(SAID + deeds.next());
                sync.nudge();
                Thread.sleep(Duration.ofMillis(10));
            }
            AttachmentTable photos = new AttachmentTable(store);
            while (store.outbox().queued() > 0
                    || photos.next(store.inbox().place().epoch(), Set.of()).isPresent()) {
                sync.syncNow();
                Thread.sleep(Duration.ofMillis(200));
            }
        }
        System.out.println(DONE);
    }

    private static void awaitEnd(AtomicBoolean ending) {
        try {
            System.in.read();
        } catch (IOException e) {
            // The same as the end of the input: there is nobody to check in for.
        }
        ending.set(true);
    }
}

package org.reststop.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.need.KeptDraft;
import org.reststop.sync.PersonFact;

/**
 * A program that checks people in until it is killed, keeps each id as a draft too, and says it once the store has both.
 * Only the check-in is in the journal as well. It waits for a line of
 * input before it opens the store, so that the next one can start up while this one runs.
 */
public final class CheckInLoop {
    private CheckInLoop() {}

    /** @param arguments the store's folder */
    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.systemUTC();
        UuidV7 ids = new UuidV7(clock, new SecureRandom());
        if (System.in.read() < 0) {
            return;
        }
        KioskStore store = KioskStores.open(Path.of(arguments[0]), clock, ids);
        // H2 writes over what it has freed after 45 seconds; here it does at once what a kiosk does all day.
        store.write(tx ->
                tx.session().createNativeMutationQuery("set retention_time 0").executeUpdate());
        System.out.println("open");
        while (true) {
            UUID id = ids.next();
            Instant at = clock.instant();
            store.write(tx -> {
                tx.session().insert(new CheckIn(id, "heping", 7, 9, at));
                tx.record(id, new PersonFact.CheckedIn("heping", 7, 9), at);
                return id;
            });
            store.write(tx -> {
                tx.session().upsert(new KeptDraft(id, "parcel", id.toString(), at));
                return id;
            });
            System.out.println(id);
        }
    }
}

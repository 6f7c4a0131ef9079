package org.reststop.command.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.reststop.command.text.Texts;
import org.reststop.domain.UuidV7;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.StoreException;
import org.reststop.store.StoreInUseException;
import org.reststop.store.StoreTooNewException;

/**
 * Whether the kiosk's store opens.
 *
 * @param folder the kiosk's data folder
 */
record StoreCheck(Path folder, Clock clock, Texts texts) implements Check.Look {
    @Override
    public Finding find() {
        if (!Files.exists(folder.resolve("kiosk.mv.db"))) {
            return new Finding.NotChecked(texts.say("doctor.store.none", folder));
        }
        try (KioskStore store = KioskStores.open(folder, clock, new UuidV7(clock, RandomGenerator.getDefault()))) {
            String waiting = String.valueOf(store.outbox().queued());
            return new Finding.Good(texts.say("doctor.store.good", waiting));
        } catch (StoreInUseException e) {
            return new Finding.Good(texts.say("doctor.store.used"));
        } catch (StoreTooNewException e) {
            return new Finding.Bad(texts.say("doctor.store.new", folder), texts.say("doctor.store.new.advice"));
        } catch (StoreException e) {
            return new Finding.Bad(texts.say("doctor.store.bad", folder), texts.say("doctor.store.bad.advice"));
        }
    }
}

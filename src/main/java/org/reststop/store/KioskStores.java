package org.reststop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.appointment.Appointment;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.NoticeAside;
import org.reststop.domain.counter.NoticeDraft;
import org.reststop.domain.counter.PinFailures;
import org.reststop.domain.gift.GiftCampaign;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.need.PublicNeed;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.need.StorySeen;
import org.reststop.domain.need.StoryStep;
import org.reststop.domain.need.Support;
import org.reststop.domain.notice.NoticeMark;
import org.reststop.domain.points.PointsBalance;
import org.reststop.domain.points.PointsLine;
import org.reststop.domain.service.OpenTimes;
import org.reststop.domain.service.ReportedService;
import org.reststop.domain.service.RestService;
import org.reststop.store.disk.Disk;
import org.reststop.store.disk.DurableDisk;
import org.reststop.store.disk.FolderLock;

/** Opens a kiosk's store. */
public final class KioskStores {
    /** What only a kiosk keeps. */
    static final List<Class<?>> ENTITIES = List.of(
            Need.class,
            KeptDraft.class,
            StationPage.class,
            NeedStory.class,
            StoryStep.class,
            PublicNeed.class,
            StorySeen.class,
            Support.class,
            NoticeMark.class,
            Activity.class,
            ActivityPlace.class,
            CounterPin.class,
            PinFailures.class,
            CounterDeed.class,
            NoticeDraft.class,
            NoticeAside.class,
            GiftCampaign.class,
            GiftClaim.class,
            Appointment.class,
            PointsBalance.class,
            PointsLine.class,
            RestService.class,
            OpenTimes.class,
            ReportedService.class);

    private KioskStores() {}

    /**
     * Opens the store in a folder, which is made if there is none. A damaged database is set aside and what it held of
     * facts comes back from the journal beside it; {@link KioskStore#recovery} tells.
     *
     * @throws StoreInUseException if another program has it open
     * @throws StoreTooNewException if a newer version of this program has written it
     * @throws StoreException if it cannot be opened for another reason
     */
    public static KioskStore open(Path folder, Clock clock, UuidV7 ids) {
        return open(folder, clock, ids, new DurableDisk(), Schema.KIOSK);
    }

    /** As above, on a disk and with a schema of the caller's. */
    static KioskStore open(Path folder, Clock clock, UuidV7 ids, Disk disk, Schema schema) {
        FolderLock lock = lock(folder);
        try {
            KioskOpening opening =
                    new KioskOpening(new StoreFolder(folder), disk, schema, clock, ids, KioskStores::mapping);
            return new LocalKioskStore(opening, lock);
        } catch (RuntimeException | Error e) {
            try {
                lock.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** Hibernate over a database that has its tables. */
    static Sessions mapping(DataSource source) {
        return new Sessions(SessionFactories.forH2(source, ENTITIES));
    }

    private static FolderLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder).orElseThrow(() -> new StoreInUseException("the store in " + folder, null));
        } catch (IOException e) {
            throw new StoreException("the folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }
}

package org.reststop.wholeway;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.Notices_;
import org.reststop.store.HqStores;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.Store;

/**
 * What a database holds once its program has ended.
 *
 * @param checkIns all of them
 * @param shown the notices on show today
 */
record Books(List<CheckIn> checkIns, List<UUID> shown) {
    static Books atHq(HqStores.Settings database) {
        try (Store store = HqStores.open(database, List.of())) {
            return store.read(Books::read);
        }
    }

    static Books atKiosk(Path folder) {
        Clock clock = Clock.systemUTC();
        try (KioskStore store = KioskStores.open(folder, clock, new UuidV7(clock, new SecureRandom()))) {
            return store.read(Books::read);
        }
    }

    private static Books read(StatelessSession session) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return new Books(
                session.createSelectionQuery("from CheckIn", CheckIn.class).getResultList(),
                new Notices_(session).findShown(today).stream().map(Notice::id).toList());
    }

    List<UUID> ids() {
        return checkIns.stream().map(CheckIn::id).toList();
    }

    List<Long> serials() {
        return checkIns.stream().map(CheckIn::badgeSerial).toList();
    }
}

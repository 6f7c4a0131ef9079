package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.hq.fleet.KioskState;
import org.reststop.hq.overview.Board;
import org.reststop.hq.overview.StationDay;
import org.reststop.hq.overview.Visitor;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;

/** What the overview looks up, in both databases. */
class BoardTest {
    @Test
    void anH2FileTellsTheDayByEachStationsClocks(@TempDir Path folder) {
        try (StaffSite site = StaffSite.inFolder(folder)) {
            tellsTheDayByEachStationsClocks(site);
        }
    }

    @Test
    void postgresTellsTheDayByEachStationsClocks() throws Exception {
        try (PostgresDatabase server = ReadyStores.postgres();
                StaffSite site = new StaffSite(server.settings())) {
            tellsTheDayByEachStationsClocks(site);
        }
    }

    @Test
    void aKioskIsJudgedByWhenItWasLastSeen(@TempDir Path folder) {
        try (StaffSite site = StaffSite.inFolder(folder)) {
            site.station("heping", "和平路驿站", "Heping Road", StaffSite.SHANGHAI);
            UUID kiosk = site.kiosk("heping", "一楼大厅终端");
            assertThat(state(site)).isEqualTo(KioskState.NEVER_SEEN);
            site.seen(kiosk, Duration.ZERO, 3);
            assertThat(state(site)).isEqualTo(KioskState.HERE);
            assertThat(site.overview.board().queued()).isEqualTo(3);
            site.clock.advance(Duration.ofMinutes(5));
            assertThat(state(site)).isEqualTo(KioskState.LATE);
            site.clock.advance(Duration.ofMinutes(55));
            assertThat(state(site)).isEqualTo(KioskState.GONE);
            site.fleet.revoke(kiosk);
            assertThat(state(site)).isEqualTo(KioskState.REVOKED);
            assertThat(site.overview.board().kiosks()).isEmpty();
        }
    }

    private static void tellsTheDayByEachStationsClocks(StaffSite site) {
        site.station("heping", "和平路驿站", "Heping Road", StaffSite.SHANGHAI);
        site.station("london", "伦敦驿站", "London", ZoneId.of("Europe/London"));
        site.person(1, "王*明", "顺丰速运");
        Instant midnight = Instant.parse("2026-03-01T16:00:00Z");
        site.checkIn("heping", 1, midnight.minusMillis(1));
        site.checkIn("heping", 1, midnight);
        site.checkIn("heping", 99, midnight.plus(Duration.ofHours(9)));
        site.checkIn("london", 1, midnight);
        UUID kiosk = site.kiosk("heping", "一楼大厅终端");
        site.quarantine(kiosk, "too-large: 70000 characters", "{}");

        Board board = site.overview.board();

        assertThat(board.checkIns()).isEqualTo(2);
        assertThat(board.stations()).extracting(StationDay::count).containsExactly(2, 0);
        StationDay heping = board.stations().getFirst();
        assertThat(heping.chart().counts().get(0)).isEqualTo(1);
        assertThat(heping.chart().counts().get(9)).isEqualTo(1);
        assertThat(heping.chart().now()).isEqualTo(16);
        assertThat(heping.latest())
                .containsExactly(
                        new Visitor(midnight.plus(Duration.ofHours(9)), null, null),
                        new Visitor(midnight, "王*明", "顺丰速运"));
        assertThat(board.quarantined()).isEqualTo(1);
        assertThat(site.overview.quarantined().getFirst()).satisfies(fact -> {
            assertThat(fact.reasonKey()).isEqualTo("quarantine.reason.too-large");
            assertThat(fact.detail()).isEqualTo("70000 characters");
        });
    }

    private static KioskState state(StaffSite site) {
        return site.fleet.sights().getFirst().state();
    }
}

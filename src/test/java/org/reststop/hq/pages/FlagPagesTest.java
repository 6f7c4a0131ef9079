package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.staff.StaffRole;

/** Staff settle what is odd about badges in HQ's pages, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class FlagPagesTest {
    private StaffSite site;
    private WebClient staff;
    private WebClient cadre;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.store.write(tx -> {
            site.people.register(tx.session(), new KnownPerson(42, "欧阳明", Role.COURIER, "蓝天速递"), "1234");
            return 0;
        });
        staff = signedIn(StaffRole.STATION_STAFF, "李站长");
        cadre = signedIn(StaffRole.CADRE, "周干部");
    }

    @AfterAll
    void close() {
        site.close();
    }

    private WebClient signedIn(StaffRole role, String name) throws Exception {
        WebClient client = new WebClient(site.address());
        client.signIn(site.account(role, name), StaffSite.PASSWORD);
        return client;
    }

    private HttpResponse<String> settle(WebClient who, UUID flag, Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", WebClient.csrfOf(who.get("/account")));
        return who.post("/badges/flags/" + flag, form);
    }

    private boolean isRevoked(long serial) {
        return site.store.read(session -> session.get(Revocation.class, serial)) != null;
    }

    @Test
    void whatWasSeenIsToldWithBothPlacesAndABadgeThatWasCopiedIsRevoked() throws Exception {
        long serial = site.badges.issue(42, 30).orElseThrow().serial();
        UUID flag = site.flag(42, serial);
        assertThat(staff.get("/badges/flags").body()).contains("欧*明 的证件码短时间内出现在两个驿站", "和平路驿站", String.valueOf(serial));

        HttpResponse<String> settled = settle(staff, flag, Map.of("decision", "COPIED", "note", "被人拍照"));

        assertThat(WebClient.location(settled)).isEqualTo("/badges/flags?done=copied");
        assertThat(staff.get("/badges/flags?done=copied").body())
                .contains("这个证件码已停用")
                .doesNotContain(String.valueOf(serial));
        assertThat(isRevoked(serial)).isTrue();
    }

    @Test
    void aBadgeThatWasLentStillCountsAndAFlagIsSettledOnce() throws Exception {
        long serial = site.badges.issue(42, 30).orElseThrow().serial();
        UUID flag = site.flag(42, serial);

        settle(staff, flag, Map.of("decision", "LENT", "note", ""));
        HttpResponse<String> again = settle(staff, flag, Map.of("decision", "COPIED", "note", ""));

        assertThat(WebClient.location(again)).isEqualTo("/badges/flags?done=gone");
        assertThat(isRevoked(serial)).isFalse();
    }

    @Test
    void whoMayNotDecideSeesFlagsAndCannotAct() throws Exception {
        long serial = site.badges.issue(42, 30).orElseThrow().serial();
        UUID flag = site.flag(42, serial);

        assertThat(cadre.get("/badges/flags").body())
                .contains(String.valueOf(serial))
                .doesNotContain("/badges/flags/" + flag);
        assertThat(settle(cadre, flag, Map.of("decision", "FINE")).statusCode()).isEqualTo(403);
        assertThat(settle(staff, flag, Map.of("decision", "NONSENSE")).statusCode())
                .isEqualTo(404);
        assertThat(settle(staff, flag, Map.of("decision", "FINE")).statusCode()).isEqualTo(303);
    }

    @Test
    void moreFlagsThanAPageHoldsAreOnFurtherPages() throws Exception {
        long serial = site.badges.issue(42, 30).orElseThrow().serial();
        IntStream.range(0, 35).forEach(i -> site.flag(42, serial));

        assertThat(staff.get("/badges/flags").body()).contains("/badges/flags?page=2");
        assertThat(staff.get("/badges/flags?page=2").body()).contains(String.valueOf(serial));

        site.store.write(tx -> tx.session()
                .createNativeMutationQuery("delete from badge_flag where serial = :serial")
                .setParameter("serial", serial)
                .executeUpdate());
    }
}

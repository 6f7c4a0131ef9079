package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.hq.fleet.KioskState;
import org.reststop.hq.staff.StaffRole;

/** Enrolling by a QR code, and settling who is a copy, on HQ's pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class IdentityPagesTest {
    private StaffSite site;
    private WebClient admin;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平驿站", "Heping", StaffSite.SHANGHAI);
        String login = site.account(StaffRole.ADMIN, "管理员");
        admin = new WebClient(site.address());
        admin.signIn(login, StaffSite.PASSWORD);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String csrf() throws Exception {
        return WebClient.csrfOf(admin.get("/kiosks"));
    }

    private KioskState stateOf(UUID kiosk) {
        return site.fleet.sights().stream()
                .filter(sight -> sight.kiosk().id().equals(kiosk))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private UUID copied(String name) {
        UUID kiosk = site.kiosk("heping", name);
        site.store.write(tx -> tx.session()
                .createNativeMutationQuery("update kiosk set copied_at = :at where id = :id")
                .setParameter("at", site.clock.instant())
                .setParameter("id", kiosk)
                .executeUpdate());
        return kiosk;
    }

    @Test
    void aCodeIsShownAsAQrCodeBesideItsLettersAndWithoutAScript() throws Exception {
        HttpResponse<String> page = admin.post("/kiosks/codes", Map.of("csrf", csrf(), "station", "heping"));

        assertThat(page.body())
                .contains("id=\"ticket\"", "id=\"code\"", "登记二维码")
                .containsPattern("<path fill=\"#000\" d=\"M4 4h7v1h-7z");
    }

    @Test
    void aCopiedKioskIsShownWhereStaffLookAndWithWhatToDo() throws Exception {
        UUID kiosk = copied("北门终端");

        assertThat(admin.get("/").body()).contains("台终端的身份被重复使用");
        assertThat(admin.get("/kiosks").body()).contains("身份重复", "/kiosks/" + kiosk + "/copied");
        assertThat(admin.get("/kiosks/" + kiosk + "/copied").body())
                .contains("“北门终端”的身份被两台机器使用", "/kiosks/" + kiosk + "/revoke", "恢复同步");
    }

    @Test
    void whoeverSaysThatOneMachineIsLeftLetsItExchangeAgain() throws Exception {
        UUID kiosk = copied("南门终端");
        assertThat(stateOf(kiosk)).isEqualTo(KioskState.COPIED);

        HttpResponse<String> reply = admin.post("/kiosks/" + kiosk + "/one-machine", Map.of("csrf", csrf()));

        assertThat(WebClient.location(reply)).isEqualTo("/kiosks?done=one-machine");
        assertThat(admin.get("/kiosks?done=one-machine").body()).contains("这台终端可以继续同步");
        assertThat(stateOf(kiosk)).isEqualTo(KioskState.NEVER_SEEN);
    }

    @Test
    void thereIsNothingToSettleAboutAKioskThatIsNoCopy() throws Exception {
        UUID kiosk = site.kiosk("heping", "大厅终端");

        assertThat(admin.get("/kiosks/" + kiosk + "/copied").statusCode()).isEqualTo(404);
        assertThat(admin.post("/kiosks/" + kiosk + "/one-machine", Map.of("csrf", csrf()))
                        .statusCode())
                .isEqualTo(404);
    }
}

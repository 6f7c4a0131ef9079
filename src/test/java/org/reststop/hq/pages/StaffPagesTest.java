package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.hq.staff.StaffRole;

/** Who may see and do what, over real sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class StaffPagesTest {
    private final Map<StaffRole, WebClient> signedIn = new EnumMap<>(StaffRole.class);
    private StaffSite site;
    private UUID kiosk;

    @BeforeAll
    void openHq(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping Road", StaffSite.SHANGHAI);
        kiosk = site.kiosk("heping", "一楼大厅终端");
        for (StaffRole role : StaffRole.values()) {
            WebClient client = new WebClient(site.address());
            client.signIn(site.account(role, "某" + role), StaffSite.PASSWORD);
            signedIn.put(role, client);
        }
    }

    @AfterAll
    void closeHq() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/quarantine", "/kiosks", "/kiosks/x/revoke", "/notices", "/notices/x/withdraw", "/account"
            })
    void aPageSendsWhoeverIsNotSignedInToSignInAndBack(String path) throws Exception {
        String expected = path.equals("/") ? "/sign-in" : "/sign-in?to=" + path.replace("/", "%2F");
        HttpResponse<String> stranger = new WebClient(site.address()).get(path);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(WebClient.location(stranger)).isEqualTo(expected);
        HttpResponse<String> forger =
                new WebClient(site.address()).get(path, "Cookie", "reststop_session=" + "A".repeat(43));
        assertThat(forger.statusCode()).isEqualTo(303);
        assertThat(WebClient.location(forger)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kiosks/codes",
                "/kiosks/{kiosk}/revoke",
                "/kiosks/sync",
                "/kiosks/{kiosk}/sync",
                "/kiosks/{kiosk}/pace",
                "/notices/x/withdraw",
                "/account/password",
                "/sign-out"
            })
    void aFormOfAStrangerDoesNothing(String path) throws Exception {
        HttpResponse<String> reply =
                new WebClient(site.address()).post(path.replace("{kiosk}", kiosk.toString()), Map.of("csrf", "x"));
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(WebClient.location(reply)).startsWith("/sign-in");
        assertThat(site.fleet.kiosks().getFirst().revokedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kiosks/codes",
                "/kiosks/{kiosk}/revoke",
                "/kiosks/sync",
                "/kiosks/{kiosk}/sync",
                "/kiosks/{kiosk}/pace",
                "/notices/x/withdraw",
                "/account/password",
                "/sign-out"
            })
    void aFormThatThisSessionWasNotGivenIsRefused(String path) throws Exception {
        String own = path.replace("{kiosk}", kiosk.toString());
        WebClient admin = client(StaffRole.ADMIN);
        String ofAnother = WebClient.csrfOf(client(StaffRole.SECRETARY).get("/account"));
        assertThat(admin.post(own, Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.post(own, Map.of("csrf", ofAnother)).statusCode()).isEqualTo(403);
        assertThat(admin.get("/account").statusCode()).isEqualTo(200);
        assertThat(site.fleet.kiosks().getFirst().revokedAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void everybodyWhoIsSignedInSeesTheListsAndTheirOwnAccount(StaffRole role) throws Exception {
        for (String path : List.of("/", "/quarantine", "/kiosks", "/notices", "/account")) {
            HttpResponse<String> page = client(role).get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("某" + role);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @ParameterizedTest
    @CsvSource({"ADMIN, 200", "SECRETARY, 200", "CADRE, 403", "STATION_STAFF, 403"})
    void onlyAdministratorsAndSecretariesManageKiosks(StaffRole role, int status) throws Exception {
        WebClient client = client(role);
        String csrf = WebClient.csrfOf(client.get("/kiosks"));
        assertThat(client.get("/kiosks/" + kiosk + "/revoke").statusCode()).isEqualTo(status);
        HttpResponse<String> code = client.post("/kiosks/codes", Map.of("csrf", csrf, "station", "heping"));
        assertThat(code.statusCode()).isEqualTo(status);
        assertThat(code.body().contains("scripts/reststop kiosk")).isEqualTo(status == 200);
        assertThat(client.get("/kiosks").body().contains("action=\"/kiosks/codes\""))
                .isEqualTo(status == 200);
    }

    @ParameterizedTest
    @CsvSource({"ADMIN, 404", "SECRETARY, 404", "STATION_STAFF, 404", "CADRE, 403"})
    void cadresDoNotWithdrawNotices(StaffRole role, int statusForAnUnknownNotice) throws Exception {
        String csrf = WebClient.csrfOf(client(role).get("/notices"));
        assertThat(client(role)
                        .post("/notices/x/withdraw", Map.of("csrf", csrf))
                        .statusCode())
                .isEqualTo(statusForAnUnknownNotice);
    }

    @Test
    void aKioskIsShutOutOnlyAfterItWasConfirmed() throws Exception {
        UUID other = site.kiosk("heping", "另一台终端");
        WebClient admin = client(StaffRole.ADMIN);
        HttpResponse<String> question = admin.get("/kiosks/" + other + "/revoke");
        assertThat(question.body()).contains("另一台终端");
        assertThat(revoked(other)).isFalse();
        HttpResponse<String> done =
                admin.post("/kiosks/" + other + "/revoke", Map.of("csrf", WebClient.csrfOf(question)));
        assertThat(WebClient.location(done)).isEqualTo("/kiosks?done=revoked");
        assertThat(revoked(other)).isTrue();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        WebClient client = new WebClient(site.address());
        HttpResponse<String> reply = client.signIn("admin", StaffSite.PASSWORD);
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("reststop_session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void behindAnHttpsProxyCookiesAreSecure() throws Exception {
        HttpResponse<String> page = new WebClient(site.address()).get("/sign-in", "X-Forwarded-Proto", "https");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("; Secure");
    }

    @Test
    void signingInWithoutTheFormsTokenIsRefusedEvenWithTheRightPassword() throws Exception {
        HttpResponse<String> reply = new WebClient(site.address())
                .post("/sign-in", Map.of("csrf", "x", "login", "admin", "password", StaffSite.PASSWORD));
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("reststop_session="));
    }

    @Test
    void signingInLeadsOnlyToThisHost() throws Exception {
        WebClient client = new WebClient(site.address());
        String csrf = WebClient.csrfOf(client.get("/sign-in?to=https://evil.example/"));
        HttpResponse<String> reply = client.post(
                "/sign-in",
                Map.of("csrf", csrf, "login", "admin", "password", StaffSite.PASSWORD, "to", "//evil.example"));
        assertThat(WebClient.location(reply)).isEqualTo("/");
    }

    @Test
    void guessingHasToWaitAndIsToldHowLong() throws Exception {
        WebClient client = new WebClient(site.address());
        HttpResponse<String> last = client.signIn("guessed", "wrong password");
        for (int i = 0; i < 6; i++) {
            last = client.signIn("guessed", "wrong password");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("3");
        site.clock.advance(Duration.ofSeconds(3));
        assertThat(client.signIn("guessed", "wrong password").statusCode()).isEqualTo(422);
    }

    @Test
    void signingOutEndsTheSessionAtHqToo() throws Exception {
        WebClient client = new WebClient(site.address());
        String cookie = client.signIn("admin", StaffSite.PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .replaceAll(";.*", "");
        client.post("/sign-out", Map.of("csrf", WebClient.csrfOf(client.get("/account"))));
        assertThat(new WebClient(site.address()).get("/", "Cookie", cookie).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anUnknownAddressIsAPageInThePersonsLanguage() throws Exception {
        HttpResponse<String> english =
                new WebClient(site.address()).get("/nowhere", "Accept-Language", "en-GB,en;q=0.9");
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("<html lang=\"en-GB\">", "There is no such page");
        assertThat(new WebClient(site.address()).get("/nowhere").body()).contains("没有找到这个页面");
    }

    private WebClient client(StaffRole role) {
        WebClient client = signedIn.get(role);
        if (client == null) {
            throw new AssertionError(role);
        }
        return client;
    }

    private boolean revoked(UUID id) {
        return site.fleet.kiosks().stream()
                .anyMatch(known -> known.id().equals(id) && known.revokedAt().isPresent());
    }
}

package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.pages.WebClient;
import org.reststop.store.ReadyStores;

/** What staff do with services and shared resources on HQ's pages, over real HTTP, in the sample community. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ServicePagesTest {
    private HqWiring hq;
    private WebClient admin;
    private WebClient cadre;
    private WebClient stationStaff;
    private String path;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        hq = new HqWiring(
                new HqSettings(
                        ReadyStores.hqFolder(folder),
                        "127.0.0.1",
                        0,
                        new HqSettings.Database("", "", ""),
                        HqSettings.LogFormat.TEXT),
                true);
        Map<String, String> passwords = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("sign-in.txt"))) {
            passwords.put(line.split("\t")[0], line.split("\t")[1]);
        }
        admin = new WebClient(hq.address());
        admin.signIn("admin", Objects.requireNonNull(passwords.get("admin")));
        cadre = new WebClient(hq.address());
        cadre.signIn("zhoujianping", Objects.requireNonNull(passwords.get("zhoujianping")));
        stationStaff = new WebClient(hq.address());
        stationStaff.signIn("hexiaoyun", Objects.requireNonNull(passwords.get("hexiaoyun")));
        String list = admin.get("/services").body();
        path = list.replaceAll("(?s).*?href=\"(/services/[^\"]+)\".*", "$1");
    }

    @AfterAll
    void stop() {
        hq.close();
    }

    private HttpResponse<String> post(WebClient client, String to, Map<String, String> form) throws Exception {
        Map<String, String> all = new HashMap<>(form);
        all.put("csrf", WebClient.csrfOf(client.get(path)));
        return client.post(path + to, all);
    }

    @Test
    void theSampleHasABrokenServiceAndOpeningHours() throws Exception {
        String page = admin.get(path).body();

        assertThat(page).contains("微波炉").contains("已报修，配件周五到").contains("故障").contains("何晓芸");
        assertThat(page).containsPattern("开放中|现在未开放|全天开放");
    }

    @Test
    void everybodySignedInSetsAStateWhichStaysInTheHistory() throws Exception {
        assertThat(post(cadre, "/state", Map.of("service", "TOILET", "state", "CLOSED", "note", "打扫中"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(admin.get(path).body()).contains("打扫中").contains("暂停使用").contains("周");
        assertThat(admin.get("/services").body()).contains("打扫中");
    }

    @Test
    void whatIsTypedWrongComesBackWithWhatToDo() throws Exception {
        assertThat(post(admin, "/state", Map.of("service", "TOILET", "state", "CLOSED", "note", "很".repeat(61)))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> hours = post(admin, "/hours", Map.of("d1-from", "08:00", "dates", "2026-13-01 休息"));
        assertThat(hours.statusCode()).isEqualTo(422);
        assertThat(hours.body()).contains("看不懂").contains("2026-13-01 休息");
        assertThat(post(admin, "/offer", Map.of("has-seats", "on", "places-seats", "501"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(admin, "/state", Map.of("service", "SAUNA", "state", "CLOSED"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static final String SHARED = "/resources/01938000-0000-7000-8000-000000000001";

    @Test
    void whoWorksNeedsChangesWhatIsSharedAndGivesThePartnerItsPage() throws Exception {
        String page = cadre.get(SHARED).body();
        assertThat(page)
                .contains("出行充电")
                .contains("value=\"transport\" checked")
                .contains("保存");
        Map<String, String> form = new HashMap<>();
        form.put("id", SHARED.replace("/resources/", ""));
        form.put("partner", page.replaceAll("(?s).*<option value=\"([^\"]+)\" selected.*?星河物业公司.*", "$1"));
        form.putAll(Map.of(
                "kind", "PARKING", "title", "夜间充电位", "categories", "transport", "capacity", "6", "active", "on"));
        form.put("csrf", WebClient.csrfOf(cadre.get(SHARED)));
        assertThat(WebClient.location(cadre.post(SHARED, form))).isEqualTo("/resources?done=saved");
        assertThat(cadre.get("/resources").body()).contains("夜间充电位").contains("登记一项资源");

        HttpResponse<String> link = cadre.post(SHARED + "/link", Map.of("csrf", WebClient.csrfOf(cadre.get(SHARED))));
        String address = link.body().replaceAll("(?s).*?(/p/[A-Za-z0-9_-]+).*", "$1");
        HttpResponse<String> partner = new WebClient(hq.address()).get(address);
        assertThat(partner.statusCode()).isEqualTo(200);
        assertThat(partner.body()).contains("星河物业公司").contains("夜间充电位");
    }

    @Test
    void whoDoesNotWorkNeedsReadsWhatIsSharedAndCanChangeNothing() throws Exception {
        assertThat(stationStaff.get("/resources").body()).contains("水电维修师傅").doesNotContain("登记一项资源");
        assertThat(stationStaff.get(SHARED).body())
                .contains("<fieldset class=\"bare\" disabled>")
                .doesNotContain("type=\"submit\">保存");
        Map<String, String> csrf = Map.of("csrf", WebClient.csrfOf(stationStaff.get("/account")));
        assertThat(stationStaff.post(SHARED, csrf).statusCode()).isEqualTo(403);
        assertThat(stationStaff.post(SHARED + "/link", csrf).statusCode()).isEqualTo(403);
        assertThat(WebClient.location(new WebClient(hq.address()).get(SHARED))).startsWith("/sign-in");
    }

    @Test
    void hoursAreForThoseWhoManageStations() throws Exception {
        assertThat(post(cadre, "/hours", Map.of()).statusCode()).isEqualTo(403);
        Map<String, String> form = new HashMap<>();
        for (String day : new String[] {"d1", "d2", "d3", "d4", "d5", "d6", "d7"}) {
            form.put(day + "-from", "00:00");
            form.put(day + "-until", "24:00");
        }
        form.put("dates", "2030-01-01 休息\r\n2030-01-02 9:00-12:00");
        assertThat(post(admin, "/hours", form).statusCode()).isEqualTo(303);

        String page = admin.get(path).body();
        assertThat(page).contains("全天开放").contains("2030-01-01 休息").contains("2030-01-02 09:00-12:00");
    }
}

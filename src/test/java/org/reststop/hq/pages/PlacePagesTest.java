package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.hq.staff.StaffRole;

/** The compounds and gates of a station are edited in HQ's pages and reach its kiosks only, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PlacePagesTest {
    private StaffSite site;
    private WebClient cadre;
    private WebClient stationStaff;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.station("xinghuali", "杏花里驿站", "Xinghuali", StaffSite.SHANGHAI);
        cadre = signedIn(StaffRole.CADRE, "周干部");
        stationStaff = signedIn(StaffRole.STATION_STAFF, "李站长");
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

    private static Map<String, String> typed(HttpResponse<String> page, String zh, String en) {
        Map<String, String> form = new HashMap<>();
        form.put("csrf", WebClient.csrfOf(page));
        form.put("base", WebClient.fieldOf(page, "base"));
        form.put("places-zh", zh);
        form.put("places-en", en);
        return form;
    }

    private String published(String station) {
        return site.store.read(session -> session.createNativeQuery(
                        "select body || ' for ' || station_id from feed where kind = 'station-places'"
                                + " and document_id = :station",
                        String.class)
                .setParameter("station", station)
                .getResultStream()
                .findFirst()
                .orElse(""));
    }

    @Test
    void thePlacesAreEditedByThoseWhoMayAndGoToTheStationsKiosks() throws Exception {
        Map<String, String> form = typed(cadre.get("/need-places/heping"), "东门\r\n\r\n二号院 <b>", "East gate");

        assertThat(cadre.post("/need-places/heping", form).statusCode()).isEqualTo(303);
        assertThat(published("heping"))
                .contains("\"zh\":\"东门\"", "\"en\":\"East gate\"", "\"revision\":1", " for heping");
        assertThat(stationStaff.get("/need-places").body())
                .contains("东门、二号院 &lt;b&gt;", "终端不问地点")
                .doesNotContain("/need-places/heping");
        assertThat(cadre.post("/need-places/heping", form).statusCode()).isEqualTo(409);
    }

    @Test
    void whoMayNotIsRefusedAndAStationThatThereIsNotIsNotFound() throws Exception {
        assertThat(stationStaff.get("/need-places/heping").statusCode()).isEqualTo(403);
        assertThat(cadre.get("/need-places/nowhere").statusCode()).isEqualTo(404);
        Map<String, String> form = typed(cadre.get("/need-places/xinghuali"), "东门", "");
        assertThat(stationStaff.post("/need-places/xinghuali", form).statusCode())
                .isEqualTo(403);
        form.remove("csrf");
        assertThat(cadre.post("/need-places/xinghuali", form).statusCode()).isEqualTo(403);
    }

    @Test
    void whatCannotBeComesBackAsItWasTyped() throws Exception {
        Map<String, String> twice = typed(cadre.get("/need-places/xinghuali"), "东门\n东门", "");
        HttpResponse<String> answer = cadre.post("/need-places/xinghuali", twice);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有保存", "东门\n东门");
        assertThat(published("xinghuali")).isEmpty();
    }
}

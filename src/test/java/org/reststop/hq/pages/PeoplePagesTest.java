package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.HqWiring;
import org.reststop.store.ReadyStores;

/** People and their badges on HQ's pages, with the sample's people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PeoplePagesTest {
    private static final Pattern LOST = Pattern.compile("/badges/(\\d+)/lost");

    private HqWiring hq;
    private WebClient secretary;
    private WebClient cadre;
    private WebClient stationStaff;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        hq = new HqWiring(
                new HqSettings(
                        ReadyStores.hqFolder(folder),
                        "127.0.0.1",
                        0,
                        new HqSettings.Database("", "", ""),
                        HqSettings.LogFormat.TEXT),
                true);
        Map<String, String> passwords = new HashMap<>();
        Files.readAllLines(folder.resolve("sign-in.txt")).stream()
                .map(line -> line.split("\t"))
                .forEach(line -> passwords.put(line[0], line[1]));
        secretary = signedIn("shenyulan", passwords);
        cadre = signedIn("zhoujianping", passwords);
        stationStaff = signedIn("hexiaoyun", passwords);
    }

    @AfterAll
    void close() {
        hq.close();
    }

    private WebClient signedIn(String login, Map<String, String> passwords) throws Exception {
        WebClient client = new WebClient(hq.address());
        assertThat(client.signIn(login, passwords.getOrDefault(login, "")).statusCode())
                .isEqualTo(303);
        return client;
    }

    private static HttpResponse<String> send(WebClient client, String page, String to, Map<String, String> fields)
            throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", WebClient.csrfOf(client.get(page)));
        return client.post(to, form);
    }

    private static List<String> badgesToLose(HttpResponse<String> page) {
        return LOST.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void onlyThoseWhoWorkWithPeopleSeeFullNamesAndChangeAnything() throws Exception {
        assertThat(cadre.get("/people?q=1001").statusCode()).isEqualTo(200);
        assertThat(cadre.get("/people/1001").body()).contains("刘*涛").doesNotContain("刘海涛", "4821", "/edit");
        assertThat(cadre.get("/people?q=%E5%88%98%E6%B5%B7%E6%B6%9B").body()).contains("没有找到");
        assertThat(stationStaff.get("/people/1001").body()).contains("刘海涛", "4821", "/edit");
        for (String form : List.of("/people/new", "/people/1001/edit", "/people/1001/badges", "/people/cards")) {
            assertThat(send(cadre, "/account", form, Map.of()).statusCode())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    @Test
    void aLostBadgeIsRevokedAndReplacedOnceHoweverOftenTheFormIsSent() throws Exception {
        HttpResponse<String> issued =
                send(stationStaff, "/people/1002", "/people/1002/badges", Map.of("days", "90", "shown", "0"));
        send(stationStaff, "/people/1002", "/people/1002/badges", Map.of("days", "90", "shown", "0"));
        assertThat(WebClient.location(issued)).isEqualTo("/people/1002?done=issued");
        List<String> before = badgesToLose(stationStaff.get("/people/1002"));
        assertThat(before).hasSize(1);

        String lost = "/people/1002/badges/" + before.getFirst() + "/lost";
        Map<String, String> why = Map.of("reason", "stolen", "note", "车筐里", "then", "replace");
        HttpResponse<String> first = send(stationStaff, lost, lost, why);
        HttpResponse<String> second = send(stationStaff, "/people/1002", lost, why);

        assertThat(WebClient.location(first)).endsWith("done=replaced");
        assertThat(WebClient.location(second)).endsWith("done=settled");
        HttpResponse<String> page = stationStaff.get("/people/1002");
        assertThat(badgesToLose(page)).hasSize(1).isNotEqualTo(before);
        assertThat(page.body()).contains("已作废", "被盗：车筐里");
    }

    @Test
    void onlyTheSecretaryAppoints() throws Exception {
        Map<String, String> promoted = Map.of("name", "赵小军", "company", "青禾速运", "phone-tail", "1265", "role", "STAFF");

        send(stationStaff, "/people/1003/edit", "/people/1003/edit", promoted);
        assertThat(secretary.get("/people/1003").body()).contains("<dt>身份</dt><dd>快递员</dd>");

        send(secretary, "/people/1003/edit", "/people/1003/edit", promoted);
        assertThat(secretary.get("/people/1003").body()).contains("<dt>身份</dt><dd>工作人员</dd>");
    }

    @Test
    void nobodyBecomesAMobileGridWorkerWithoutATerm() throws Exception {
        Map<String, String> promoted =
                Map.of("name", "王秀英", "company", "飞燕同城", "phone-tail", "8174", "role", "MOBILE_GRID_WORKER");

        send(secretary, "/people/1008/edit", "/people/1008/edit", promoted);

        assertThat(secretary.get("/people/1008").body()).contains("<dt>身份</dt><dd>快递员</dd>");
        assertThat(secretary.get("/people/1008/edit").body())
                .contains("/appointments/of/1008")
                .doesNotContain("MOBILE_GRID_WORKER");
    }

    @Test
    void whoIsAddedIsFoundByNameAndByCompany() throws Exception {
        Map<String, String> person =
                Map.of("name", " 欧阳100%新 ", "company", "新驰快运", "phone-tail", "0001", "role", "COURIER");

        HttpResponse<String> added = send(stationStaff, "/people/new", "/people/new", person);

        assertThat(WebClient.location(added)).matches("/people/\\d{10}\\?done=added");
        assertThat(stationStaff.get("/people?q=100%25&role=COURIER").body()).contains("欧阳100%新");
        assertThat(stationStaff.get("/people?q=%E6%96%B0%E9%A9%B0").body()).contains("欧阳100%新", "共 1 人");
        assertThat(stationStaff.get("/people?q=100%25&role=STAFF").body()).contains("没有找到");
        assertThat(stationStaff.get("/people?q=%25").body()).contains("共 1 人");
    }

    @Test
    void aFormThatIsSentTwiceAddsOnePersonAndAnotherFormAddsAnother() throws Exception {
        Map<String, String> person =
                new HashMap<>(Map.of("name", "欧阳双击", "company", "点两下公司", "phone-tail", "0002", "role", "COURIER"));
        person.put("form", WebClient.fieldOf(stationStaff.get("/people/new"), "form"));

        HttpResponse<String> first = send(stationStaff, "/people/new", "/people/new", person);
        HttpResponse<String> again = send(stationStaff, "/people/new", "/people/new", person);
        person.put("form", WebClient.fieldOf(stationStaff.get("/people/new"), "form"));
        HttpResponse<String> other = send(stationStaff, "/people/new", "/people/new", person);

        assertThat(WebClient.location(again)).isEqualTo(WebClient.location(first));
        assertThat(WebClient.location(other)).isNotEqualTo(WebClient.location(first));
        assertThat(stationStaff
                        .get("/people?q=%E6%AC%A7%E9%98%B3%E5%8F%8C%E5%87%BB")
                        .body())
                .contains("共 2 人");
    }

    @Test
    void whatIsWrongInAFormIsSaidAndNothingWrittenIsLost() throws Exception {
        HttpResponse<String> reply = send(
                stationStaff,
                "/people/new",
                "/people/new",
                Map.of("name", "钱多多", "company", "新".repeat(61), "phone-tail", "12", "role", "COURIER"));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("单位名称太长，最多 60 个字", "钱多多", "新".repeat(61));
    }

    @Test
    void aSheetIsPrintedOfThoseWhoArePickedAndMayBeGivenABadgeFirst() throws Exception {
        Map<String, String> picked = Map.of("shown", "1004,1005,1006", "pick-1004", "on", "which", "picked");
        assertThat(WebClient.location(send(stationStaff, "/people", "/people/cards", picked)))
                .isEqualTo("/people?problem=no-badge");
        assertThat(WebClient.location(send(stationStaff, "/people", "/people/cards", Map.of("shown", "1004"))))
                .isEqualTo("/people?problem=none-picked");

        Map<String, String> withBadges = new HashMap<>(picked);
        withBadges.put("which", "page");
        withBadges.put("issue", "on");
        HttpResponse<String> sheet = send(stationStaff, "/people", "/people/cards", withBadges);

        assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(sheet.headers().firstValue("X-Reststop-Cards")).contains("3");
        assertThat(sheet.body()).startsWith("%PDF-");
    }
}

package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.api.OpenApi;
import org.reststop.hq.http.Route;
import org.reststop.hq.open311.Open311;
import org.reststop.hq.pages.WebClient;
import org.reststop.store.ReadyStores;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/** What other systems use of a whole HQ with the sample community: the pages that let them in, and the document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class InterfacesTest {
    private final WireCodec codec = new WireCodec();
    private final Map<String, String> passwords = new TreeMap<>();
    private HqWiring hq;
    private WebClient stranger;
    private WebClient admin;
    private JsonNode document;
    private String key;

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
        for (String line : Files.readAllLines(folder.resolve("sign-in.txt"))) {
            String[] parts = line.split("\t");
            passwords.put(parts[0], parts[1]);
        }
        stranger = new WebClient(hq.address());
        admin = signedIn("admin");
        document = json(stranger.get(OpenApi.PATH));
        HttpResponse<String> made = admin.post(
                "/interfaces/keys",
                Map.of(
                        "csrf", WebClient.csrfOf(admin.get("/interfaces")),
                        "name", "市民热线",
                        "contact", "010-12345",
                        "per-hour", "100",
                        "finer", "yes",
                        "station", ""));
        key = made.body().replaceAll("(?s).*id=\"token\">([^<]+)<.*", "$1");
    }

    @AfterAll
    void stop() {
        hq.close();
    }

    private WebClient signedIn(String login) throws Exception {
        WebClient client = new WebClient(hq.address());
        client.signIn(login, passwords.getOrDefault(login, ""));
        return client;
    }

    private JsonNode json(HttpResponse<String> answer) {
        return codec.parse(answer.body());
    }

    /** What an answer has that its schema does not allow. */
    private List<String> broken(String path, String method, HttpResponse<String> answer) {
        JsonNode schema = document.at("/paths/" + path.replace("/", "~1") + "/" + method + "/responses/"
                + answer.statusCode() + "/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(path + " " + answer.statusCode()).isFalse();
        return SchemaCheck.broken(document, schema, json(answer));
    }

    @Test
    void everyAddressIsInTheDocumentAndNoOther() {
        Set<String> told = new TreeSet<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> told.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        Set<String> answered = new TreeSet<>();
        hq.routes().stream()
                .filter(route -> route.path().startsWith(Open311.BASE))
                .forEach(route -> answered.add(route.method() + " " + route.path()));
        assertThat(told).isEqualTo(answered).hasSizeGreaterThan(15);
    }

    @Test
    void everyAnswerIsAsTheDocumentSays() throws Exception {
        HttpResponse<String> raised = stranger.post(
                Open311.BASE + "/requests.json",
                Map.of(
                        "api_key", key,
                        "service_code", "parcel",
                        "address_string", "东门",
                        "description", "快递柜太少",
                        "lat", "39.9289",
                        "long", "116.4883"));
        String id = json(raised).get(0).get("service_request_id").stringValue();
        HttpResponse<String> updated = stranger.post(
                Open311.BASE + "/servicerequestupdates.json",
                Map.of(
                        "api_key", key,
                        "service_request_id", id,
                        "update_id", "1",
                        "status", "OPEN",
                        "description", "昨晚又满了"));
        List<String> broken = new ArrayList<>();
        broken.addAll(broken(Open311.BASE + "/requests.{format}", "post", raised));
        broken.addAll(broken(Open311.BASE + "/servicerequestupdates.{format}", "post", updated));
        Map<String, String> asked = Map.of(
                "",
                ".json",
                "/discovery",
                "/discovery.json",
                "/services",
                "/services.json",
                "/services/{service_code}",
                "/services/parcel.json",
                "/tokens/{token_id}",
                "/tokens/" + id + ".json",
                "/requests",
                "/requests.json?api_key=" + key,
                "/requests/{service_request_id}",
                "/requests/" + id + ".json",
                "/servicerequestupdates",
                "/servicerequestupdates.json?api_key=" + key);
        for (Map.Entry<String, String> one : asked.entrySet()) {
            HttpResponse<String> answer = stranger.get(Open311.BASE + one.getValue());
            assertThat(answer.statusCode()).as(one.getValue()).isEqualTo(200);
            assertThat(json(answer).size()).as(one.getValue()).isPositive();
            broken.addAll(broken(Open311.BASE + one.getKey() + ".{format}", "get", answer));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyProblemIsAsTheDocumentSays() throws Exception {
        HttpResponse<String> wrong = stranger.post(Open311.BASE + "/requests.json", Map.of("api_key", key));
        HttpResponse<String> keyless = stranger.post(Open311.BASE + "/requests.json", Map.of("service_code", "parcel"));
        HttpResponse<String> missing = stranger.get(Open311.BASE + "/requests/none.json");

        assertThat(List.of(wrong.statusCode(), keyless.statusCode(), missing.statusCode()))
                .containsExactly(400, 403, 404);
        assertThat(broken(Open311.BASE + "/requests.{format}", "post", wrong)).isEmpty();
        assertThat(broken(Open311.BASE + "/requests.{format}", "post", keyless)).isEmpty();
        assertThat(broken(Open311.BASE + "/requests/{service_request_id}.{format}", "get", missing))
                .isEmpty();
    }

    @Test
    void aSchemaThatDoesNotFitIsNoticed() throws Exception {
        HttpResponse<String> services = stranger.get(Open311.BASE + "/services.json");

        assertThat(broken(Open311.BASE + "/discovery.{format}", "get", services))
                .isNotEmpty();
    }

    @Test
    void everyReferenceOfTheDocumentLeadsSomewhere() {
        List<String> broken = document.findValues("$ref").stream()
                .map(JsonNode::stringValue)
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(document.get("openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(broken).isEmpty();
        assertThat(document.at("/webhooks/needEvent/post/requestBody").isMissingNode())
                .isFalse();
    }

    @Test
    void theDocumentIsInTheLanguageOfWhoeverReadsIt() throws Exception {
        assertThat(document.at("/info/title").stringValue()).isEqualTo("社区驿站开放接口");
        assertThat(json(stranger.get(OpenApi.PATH, "Accept-Language", "en"))
                        .at("/info/title")
                        .stringValue())
                .isEqualTo("Rest stop interfaces");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts(Locale.CHINESE)).isEqualTo(texts(Locale.ENGLISH));
    }

    private static Set<String> texts(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "text.api",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }

    @Test
    void onlyTheAdministratorLetsOtherSystemsIn() throws Exception {
        for (String login : passwords.keySet()) {
            boolean may = login.equals("admin");
            WebClient client = signedIn(login);
            for (String page : List.of("/interfaces", "/webhooks")) {
                assertThat(client.get(page).statusCode()).as(login + page).isEqualTo(may ? 200 : 403);
            }
        }
    }

    @Test
    void aKeyIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        assertThat(key).hasSize(43);
        assertThat(admin.get("/interfaces").body())
                .contains("市民热线", "010-12345")
                .doesNotContain(key);
    }

    @Test
    void aKeyIsRevokedOnItsPage() throws Exception {
        HttpResponse<String> made = admin.post(
                "/interfaces/keys",
                Map.of("csrf", WebClient.csrfOf(admin.get("/interfaces")), "name", "临时", "per-hour", "5"));
        String token = made.body().replaceAll("(?s).*id=\"token\">([^<]+)<.*", "$1");
        String link = admin.get("/interfaces")
                .body()
                .replaceAll("(?s).*(/interfaces/keys/[^/]+/revoke)\"[^>]*>[^<]*<[^>]*> 临时.*", "$1");
        admin.post(link, Map.of("csrf", WebClient.csrfOf(admin.get(link))));

        assertThat(stranger.get(Open311.BASE + "/requests.json?api_key=" + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWebhookIsMadeTriedAndSeenOnItsPages() throws Exception {
        HttpResponse<String> made = admin.post(
                "/webhooks",
                Map.of(
                        "csrf", WebClient.csrfOf(admin.get("/webhooks")),
                        "name", "大屏",
                        "address", "http://hook.invalid/",
                        "kind-need.done", "on"));
        String secret = made.body().replaceAll("(?s).*id=\"secret\">([^<]+)<.*", "$1");
        String page = made.body().replaceAll("(?s).*href=\"(/webhooks/[0-9a-f-]{36})\".*", "$1");
        HttpResponse<String> tested = admin.post(page + "/test", Map.of("csrf", WebClient.csrfOf(admin.get(page))));

        assertThat(secret).hasSize(43);
        assertThat(WebClient.location(tested)).isEqualTo(page + "?done=tested");
        assertThat(admin.get(page).body())
                .contains("测试", "http://hook.invalid/")
                .doesNotContain(secret);
    }

    @Test
    void aWebhookToAMachineInsideIsRefusedWithTheSettingThatWouldAllowIt() throws Exception {
        HttpResponse<String> made = admin.post(
                "/webhooks",
                Map.of(
                        "csrf", WebClient.csrfOf(admin.get("/webhooks")),
                        "name", "隔壁的机器",
                        "address", "http://127.0.0.1:9/hook",
                        "kind-need.done", "on"));

        assertThat(made.statusCode()).isEqualTo(422);
        assertThat(made.body()).contains("webhooks.inner-receivers", "隔壁的机器");
        assertThat(admin.get("/webhooks").body()).doesNotContain("http://127.0.0.1:9/hook");
    }

    @Test
    void whereAStationIsIsToldWithItsNeeds() throws Exception {
        String station = "xinghuali";
        admin.post(
                "/interfaces/stations/" + station,
                Map.of(
                        "csrf", WebClient.csrfOf(admin.get("/interfaces")),
                        "lat", "39.9301",
                        "long", "116.4902",
                        "address", "杏花里1号",
                        "zipcode", "100025"));
        HttpResponse<String> raised = stranger.post(
                Open311.BASE + "/requests.json",
                Map.of("api_key", key, "service_code", "other", "address_id", station, "description", "加座椅"));
        String id = json(raised).get(0).get("service_request_id").stringValue();

        JsonNode told = json(stranger.get(Open311.BASE + "/requests/" + id + ".json?api_key=" + key))
                .get(0);

        assertThat(told.get("lat").decimalValue()).isEqualByComparingTo("39.9301");
        assertThat(told.get("zipcode").stringValue()).isEqualTo("100025");
    }

    @Test
    void aRouteOfOtherSystemsNeedsNoCookie() throws Exception {
        HttpResponse<String> answer = stranger.get(Open311.BASE + "/services.json");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(hq.routes()).extracting(Route::path).contains(OpenApi.PATH);
    }
}

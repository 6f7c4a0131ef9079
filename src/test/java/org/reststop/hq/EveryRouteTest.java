package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.http.Route;
import org.reststop.hq.open311.Open311;
import org.reststop.store.ReadyStores;
import org.reststop.sync.Protocol;

/** What holds for every address of HQ's, also for those that are added later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EveryRouteTest {
    /** What must answer a stranger: whether HQ is well, the ways in for people, programs and kiosks, public notices. */
    private static final Set<String> OPEN = Set.of(
            "/health",
            "/sign-in",
            "/language/{code}",
            "/openapi.json",
            "/feeds/notices.atom",
            "/feeds/notices.rss",
            "/feeds/{station}/notices.atom",
            "/feeds/{station}/notices.rss",
            "/feeds/activities.ics",
            Protocol.ENROL_PATH);

    /** Its credential is the token in the address, and whoever has a wrong one is told that there is no such page. */
    private static final Set<String> BY_ADDRESS = Set.of(
            "/me/{token}",
            "/s/{token}",
            "/n/{token}",
            "/a/{token}",
            "/a/{token}/{id}",
            "/a/{token}/{id}/activity.ics",
            "/place/{token}",
            "/p/{token}",
            "/feeds/{station}/activities.ics");

    /** What other programs read: services, and needs that are public; a key shows its own too, and a wrong one nothing. */
    private static boolean isForEverybodysPrograms(Route route) {
        return route.method() == Route.Method.GET && route.path().startsWith(Open311.BASE);
    }

    /** Nothing but an exchange and a photo brings more than a page of two long texts. */
    private static final int LARGEST_FORM = 1 << 20;

    private static final int LARGEST_PHOTO = 12 << 20;

    /** Staff who choose too large a photo are told so in the form. */
    private static final int LARGEST_UPLOAD = 32 << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private HqWiring hq;

    @BeforeAll
    void start(@TempDir Path folder) {
        hq = new HqWiring(
                new HqSettings(
                        ReadyStores.hqFolder(folder),
                        "127.0.0.1",
                        0,
                        new HqSettings.Database("", "", ""),
                        HqSettings.LogFormat.TEXT),
                true);
    }

    @AfterAll
    void stop() {
        hq.close();
        http.close();
    }

    private HttpResponse<String> ask(Route route, String credential) throws Exception {
        String path = route.path().replace("{format}", "xml").replaceAll("\\{[^}]*}", "1");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(hq.address() + path));
        if (!credential.isEmpty()) {
            request.header("Authorization", "Bearer " + credential).header("Cookie", "reststop_session=" + credential);
        }
        switch (route.method()) {
            case GET -> request.GET();
            case HEAD -> request.HEAD();
            case POST ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("{}"));
            case PATCH -> request.method("PATCH", BodyPublishers.ofString("{}"));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void noAddressAnswersWithoutItsCredential() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : hq.routes()) {
            for (String credential : List.of("", "wrong")) {
                HttpResponse<String> answer = ask(route, credential);
                boolean toSignIn = answer.statusCode() == 303
                        && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
                boolean refused = answer.statusCode() == 401
                        || answer.statusCode() == 429
                        || route.path().startsWith(Open311.BASE) && answer.statusCode() == 403;
                boolean unknown = BY_ADDRESS.contains(route.path()) && answer.statusCode() == 404;
                boolean open = OPEN.contains(route.path()) || isForEverybodysPrograms(route);
                if (!open && !refused && !toSignIn && !unknown) {
                    wrong.add(route.method() + " " + route.path() + " answers " + answer.statusCode());
                }
            }
        }

        assertThat(hq.routes()).hasSizeGreaterThan(25);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsOpenIsOnlyWhatIsNamed() {
        assertThat(hq.routes()).extracting(Route::path).containsAll(OPEN);
    }

    @Test
    void everyAddressHasALimitToWhatItReads() {
        assertThat(hq.routes()).allSatisfy(route -> {
            int most =
                    switch (route.path()) {
                        case Protocol.EXCHANGE_PATH -> Protocol.MAX_BODY;
                        case "/api/v1/badges/cards", "/n/{token}" -> LARGEST_PHOTO;
                        case Open311.BASE + "/requests",
                                Open311.BASE + "/requests.{format}",
                                Open311.BASE + "/servicerequestupdates",
                                Open311.BASE + "/servicerequestupdates.{format}" -> LARGEST_PHOTO;
                        case "/people/{id}/badges/{serial}/card" -> LARGEST_UPLOAD;
                        default -> LARGEST_FORM;
                    };
            assertThat(route.maxBody()).as(route.path()).isBetween(0, most);
        });
    }

    @Test
    void theAssetsAreOpenBecauseTheSignInPageNeedsThem() throws Exception {
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create(hq.address() + "/sign-in")).build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/assets/");
    }
}

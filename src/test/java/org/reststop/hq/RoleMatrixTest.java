package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.hq.http.Route;
import org.reststop.hq.pages.WebClient;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffRole;
import org.reststop.store.ReadyStores;

/** Which role gets where: an address for staff that is not in this matrix fails the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RoleMatrixTest {
    /** For everybody who is signed in. */
    private static final Set<String> SIGNED_IN = Set.of(
            "GET /",
            "GET /quarantine",
            "GET /registrations",
            "GET /attachments/{sha256}",
            "GET /need-categories",
            "GET /need-answers",
            "GET /need-places",
            "GET /figures",
            "GET /figures.pdf",
            "GET /follow-ups",
            "GET /assignees",
            "GET /my-needs",
            "GET /assignment-rules",
            "GET /holidays",
            "GET /holidays/{year}",
            "GET /overdue",
            "GET /terms",
            "GET /needs",
            "POST /needs/views",
            "POST /needs/views/{id}/delete",
            "GET /needs/{station}/{id}",
            "GET /badges/flags",
            "GET /account",
            "GET /kiosks",
            "GET /counter",
            "GET /campaigns",
            "GET /appointments",
            "GET /appointments/of/{person}",
            "GET /points",
            "GET /points/of/{person}",
            "GET /campaigns/{id}",
            "GET /services",
            "GET /services/{station}",
            "POST /services/{station}/state",
            "GET /resources",
            "GET /resources/{id}",
            "GET /activities",
            "GET /activities/{id}",
            "GET /activities/{id}/live",
            "GET /activities/hours",
            "GET /notices",
            "GET /notices/conflicts",
            "GET /notices/{id}/look",
            "GET /notices/{id}/versions",
            "GET /notices/{id}/proof",
            "GET /station-groups",
            "GET /alerts",
            "GET /alerts/rules",
            "GET /alerts/{id}",
            "GET /people",
            "GET /people/{id}");

    /** These would end the session that the test asks with. */
    private static final Set<String> ENDING = Set.of("POST /sign-out", "POST /account/password");

    /** The beginnings of what needs a right, the longest fitting one counts. */
    private static final Map<String, Right> RIGHTS = Map.ofEntries(
            Map.entry("/registrations/", Right.MANAGE_PEOPLE),
            Map.entry("/people/", Right.MANAGE_PEOPLE),
            Map.entry("/badges/flags/", Right.MANAGE_PEOPLE),
            Map.entry("/notices/", Right.MANAGE_NOTICES),
            Map.entry("/campaigns/", Right.MANAGE_CAMPAIGNS),
            Map.entry("/appointments/", Right.APPOINT),
            Map.entry("/counter/pins/", Right.APPOINT),
            Map.entry("/points/", Right.MANAGE_POINTS),
            Map.entry("/campaigns/{id}/names", Right.MANAGE_PEOPLE),
            Map.entry("/campaigns/{id}/letters.pdf", Right.MANAGE_PEOPLE),
            Map.entry("/services/{station}/offer", Right.MANAGE_STATIONS),
            Map.entry("/services/{station}/hours", Right.MANAGE_STATIONS),
            Map.entry("/services/{station}/mended/{need}", Right.MANAGE_NEEDS),
            Map.entry("/resources/", Right.MANAGE_NEEDS),
            Map.entry("/resource-matches/", Right.MANAGE_NEEDS),
            Map.entry("/activities/", Right.MANAGE_ACTIVITIES),
            Map.entry("/activities/hours.csv", Right.MANAGE_PEOPLE),
            Map.entry("/activities/{id}/names", Right.MANAGE_PEOPLE),
            Map.entry("/activities/{id}/letters.pdf", Right.MANAGE_PEOPLE),
            Map.entry("/notices/drafts/{id}/alarm", Right.RAISE_ALARMS),
            Map.entry("/notices/{id}/lift", Right.RAISE_ALARMS),
            Map.entry("/station-groups/", Right.MANAGE_NOTICES),
            Map.entry("/alerts/rules/", Right.APPROVE_NOTICES),
            Map.entry("/kiosks/", Right.MANAGE_KIOSKS),
            Map.entry("/interfaces", Right.MANAGE_INTERFACES),
            Map.entry("/webhooks", Right.MANAGE_INTERFACES),
            Map.entry("/assignees/", Right.SUPERVISE),
            Map.entry("/assignment-rules", Right.SUPERVISE),
            Map.entry("/holidays/", Right.SUPERVISE),
            Map.entry("/terms/", Right.SUPERVISE),
            Map.entry("/need-categories/", Right.MANAGE_NEEDS),
            Map.entry("/need-answers/", Right.MANAGE_NEEDS),
            Map.entry("/need-places/", Right.MANAGE_NEEDS),
            Map.entry("/follow-ups", Right.SUPERVISE),
            Map.entry("/needs.csv", Right.MANAGE_NEEDS),
            Map.entry("/needs.xlsx", Right.MANAGE_NEEDS),
            Map.entry("/needs/bulk", Right.MANAGE_NEEDS),
            Map.entry("/needs/{station}/{id}", Right.MANAGE_NEEDS),
            Map.entry("/needs/release", Right.MODERATE_NEEDS));

    private final Map<StaffRole, WebClient> people = new EnumMap<>(StaffRole.class);
    private HqWiring hq;
    private WebClient stranger;

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
        stranger = new WebClient(hq.address());
        Map<String, String> passwords = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("sign-in.txt"))) {
            String[] parts = line.split("\t");
            passwords.put(parts[0], parts[1]);
        }
        Map<StaffRole, String> logins = Map.of(
                StaffRole.SECRETARY, "shenyulan",
                StaffRole.CADRE, "zhoujianping",
                StaffRole.STATION_STAFF, "hexiaoyun",
                StaffRole.ADMIN, "admin");
        for (Map.Entry<StaffRole, String> login : logins.entrySet()) {
            WebClient client = new WebClient(hq.address());
            String password = passwords.getOrDefault(login.getValue(), "");
            assertThat(client.signIn(login.getValue(), password).statusCode()).isEqualTo(303);
            people.put(login.getKey(), client);
        }
    }

    @AfterAll
    void stop() {
        hq.close();
    }

    @Test
    void everyAddressForStaffIsInTheMatrixAndAnswersJustThoseRolesThatItSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Route route : hq.routes()) {
            String name = route.method() + " " + route.path();
            if (!isForStaff(route) || ENDING.contains(name)) {
                continue;
            }
            Optional<Right> right = right(route);
            if (right.isEmpty() && !SIGNED_IN.contains(name)) {
                wrong.add(name + " is in no matrix");
                continue;
            }
            for (StaffRole role : StaffRole.values()) {
                boolean may =
                        SIGNED_IN.contains(name) || right.filter(role::may).isPresent();
                int status = ask(people.get(role), route).statusCode();
                asked++;
                if ((status == 403) == may || status >= 500) {
                    wrong.add(name + " answers " + role + " " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(200);
    }

    private boolean isForStaff(Route route) throws Exception {
        return WebClient.location(ask(stranger, route)).startsWith("/sign-in");
    }

    private static Optional<Right> right(Route route) {
        return RIGHTS.keySet().stream()
                .filter(route.path()::startsWith)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(RIGHTS::get);
    }

    private HttpResponse<String> ask(@Nullable WebClient asking, Route route) throws Exception {
        WebClient client = Objects.requireNonNull(asking);
        String path = route.path().replaceAll("\\{[^}]*}", "1");
        if (route.method() != Route.Method.POST) {
            return client.get(path);
        }
        HttpResponse<String> account = client.get("/account");
        boolean signedIn = account.statusCode() == 200;
        return client.post(path, signedIn ? Map.of("csrf", WebClient.csrfOf(account)) : Map.of());
    }
}

package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.hq.pages.WebClient;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import tools.jackson.databind.JsonNode;

/** A printed badge that two people use at once, from two kiosks that are offline to the decision in HQ's page. */
@SuppressWarnings("NullAway.Init")
class LentBadgeTest {
    private static final Pattern FLAG = Pattern.compile("/badges/flags/([0-9a-f-]{36})");

    @TempDir
    Path folder;

    private RunningHq hq;
    private RunningKiosk heping;
    private RunningKiosk xinghuali;

    @BeforeEach
    void open() {
        hq = new RunningHq(folder.resolve("hq"));
        heping = kiosk("heping", RunningHq.STATION);
        xinghuali = kiosk("xinghuali", RunningHq.OTHER_STATION);
    }

    @AfterEach
    void close() {
        heping.close();
        xinghuali.close();
        hq.close();
    }

    private RunningKiosk kiosk(String name, String station) {
        RunningKiosk kiosk = new RunningKiosk(folder.resolve(name), station, Clock.systemUTC());
        assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode(station))).isInstanceOf(EnrolmentOutcome.Enrolled.class);
        return kiosk;
    }

    @Test
    void isLetInAtBothFlaggedAtHqAndRefusedAtBothOnceStaffSayThatItWasCopied() throws Exception {
        JsonNode badge = hq.badge();
        String code = badge.path("text").asString();
        assertThat(heping.scan(code)).isInstanceOf(CheckInOutcome.Welcomed.class);
        assertThat(xinghuali.scan(code)).isInstanceOf(CheckInOutcome.Welcomed.class);

        try (SyncService one = heping.sync();
                SyncService other = xinghuali.sync()) {
            one.start();
            other.start();
            WebClient staff = signedIn();
            await().atMost(Duration.ofSeconds(30)).until(() -> flags(staff).contains("短时间内出现在两个驿站"));
            assertThat(flags(staff))
                    .contains("王*明", "和平驿站", "杏花里驿站", badge.path("serial").asString());

            String flag = flagOn(flags(staff));
            String csrf = WebClient.csrfOf(staff.get("/badges/flags"));
            staff.post("/badges/flags/" + flag, Map.of("csrf", csrf, "decision", "COPIED", "note", "被人拍照"));

            assertThat(flags(staff)).doesNotContain("短时间内出现在两个驿站");
            for (RunningKiosk kiosk : new RunningKiosk[] {heping, xinghuali}) {
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    one.syncNow();
                    other.syncNow();
                    return kiosk.store.read(session -> session.get(
                                    Revocation.class, badge.path("serial").asLong()))
                            != null;
                });
                assertThat(kiosk.scan(code))
                        .isInstanceOfSatisfying(CheckInOutcome.Refused.class, refused -> assertThat(refused.verdict())
                                .isInstanceOf(BadgeVerdict.Revoked.class));
            }
        }
    }

    private WebClient signedIn() throws Exception {
        String[] admin = Files.readAllLines(hq.folder().resolve("sign-in.txt"))
                .getFirst()
                .split("\t");
        WebClient client = new WebClient(hq.address().toString());
        assertThat(client.signIn(admin[0], admin[1]).statusCode()).isEqualTo(303);
        return client;
    }

    private static String flags(WebClient staff) throws Exception {
        return staff.get("/badges/flags").body();
    }

    private static String flagOn(String page) {
        Matcher form = FLAG.matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }
}

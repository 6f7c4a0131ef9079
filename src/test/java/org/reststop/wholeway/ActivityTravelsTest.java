package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.hq.pages.WebClient;
import org.reststop.kiosk.activity.ActivityDesk;
import org.reststop.kiosk.activity.ActivityHands;
import org.reststop.kiosk.activity.ActivityWords;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;

/** An activity from HQ's form to a kiosk, and what two people do about it there back to HQ's page. */
class ActivityTravelsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long FIRST = RunningHq.COURIER;
    private static final long SECOND = RunningHq.OTHER_COURIER;

    private final Clock clock = Clock.systemUTC();

    @Test
    void thePlaceThatOneGivesBackGoesToWhoeverWaitsAndHisScanThereIsSeenAtHq(@TempDir Path folder) throws Exception {
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            WebClient staff = staff(hq);
            String page = make(staff);
            UUID id = UUID.fromString(page.replace("/activities/", ""));
            ActivityHands people = hands(kiosk);
            try (SyncService sync = kiosk.sync()) {
                sync.start();
                soon(sync, () -> isHere(kiosk, id));

                assertThat(people.signUp(id, FIRST)).isTrue();
                soon(sync, () -> is(people, id, FIRST, place -> place.state() == PlaceState.CONFIRMED));
                assertThat(people.signUp(id, SECOND)).isTrue();
                soon(sync, () -> is(people, id, SECOND, place -> place.state() == PlaceState.WAITING));
                assertThat(staff.get(page).body()).contains("王*明", "李*", "place-confirmed", "place-waiting");

                assertThat(people.signOff(id, FIRST)).isTrue();
                soon(sync, () -> is(people, id, SECOND, ActivityPlace.Word::movedUp));
                assertThat(staff.get(page).body()).contains("place-cancelled");

                send(staff, page + "/edit", clockAtTheStation().plusMinutes(10));
                soon(sync, () -> isOn(kiosk, id));
                assertThat(people.scan(SECOND, words())).contains("已为您记到场");
                soon(sync, () -> seen(staff, page, "place-attended"));
            }
        }
    }

    private static WebClient staff(RunningHq hq) throws Exception {
        String[] admin = Files.readAllLines(hq.folder().resolve("sign-in.txt"))
                .getFirst()
                .split("\t");
        WebClient staff = new WebClient(hq.address().toString());
        assertThat(staff.signIn(admin[0], admin[1]).statusCode()).isEqualTo(303);
        return staff;
    }

    private String make(WebClient staff) throws Exception {
        return send(staff, "/activities/new", clockAtTheStation().plusHours(3));
    }

    /** For one person, with a waiting list; returns its page. */
    private static String send(WebClient staff, String form, LocalDateTime starts) throws Exception {
        var page = staff.get(form);
        Map<String, String> fields = new HashMap<>(Map.of(
                "csrf", WebClient.csrfOf(page),
                "id", WebClient.fieldOf(page, "id"),
                "base", WebClient.fieldOf(page, "base"),
                "kind", "TALK",
                "title-zh", "防诈讲座",
                "place-zh", "二楼活动室",
                "capacity", "1",
                "waiting", "on",
                "audience", "ALL"));
        fields.put("starts", starts.toString());
        fields.put("ends", starts.plusHours(2).toString());
        var answer = staff.post(form, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return WebClient.location(answer).replaceFirst("\\?.*", "");
    }

    private LocalDateTime clockAtTheStation() {
        return ZonedDateTime.ofInstant(clock.instant(), ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private ActivityHands hands(RunningKiosk kiosk) {
        UuidV7 ids = new UuidV7(clock, new SecureRandom());
        return new ActivityHands(kiosk.store, new ActivityDesk(kiosk.store, RunningHq.STATION, clock, ids));
    }

    private static ActivityWords words() {
        return new ActivityWords(new Texts(KioskSettings.Language.ZH), ZONE);
    }

    private static boolean isHere(RunningKiosk kiosk, UUID id) {
        return kiosk.store.<Boolean>read(session -> session.get(Activity.class, id) != null);
    }

    private boolean isOn(RunningKiosk kiosk, UUID id) {
        return kiosk.store.<Boolean>read(
                session -> session.get(Activity.class, id).terms().isOnAt(clock.instant()));
    }

    private static boolean is(ActivityHands people, UUID id, long person, Predicate<ActivityPlace.Word> how) {
        return how.test(people.place(id, person));
    }

    private static boolean seen(WebClient staff, String page, String words) throws Exception {
        return staff.get(page).body().contains(words);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void soon(SyncService sync, Condition condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    sync.syncNow();
                    return condition.holds();
                });
    }
}

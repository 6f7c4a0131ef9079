package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reststop.command.demo.DemoFolder;
import org.reststop.command.demo.HqProcess;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.Role;
import org.reststop.sync.EnrolmentTicket;

/** The steps of the tour, in their order. */
final class Tour {
    /** Shows which key a badge names that the kiosk has never heard of. */
    private static final int UNKNOWN_KEY = 200;

    private static final Map<String, String> REFUSED = Map.of(
            "expired", "a badge that has expired",
            "revoked", "a badge that was revoked",
            "forged", "a badge that HQ has not signed",
            "torn", "a badge that was read in part",
            "unknown", "a foreign code");

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path folder;
    private final Around around;

    /**
     * What the tour has beside its stage.
     *
     * @param folder for what it needs to have in files
     * @param demo where the programs keep their data
     * @param alerts into which the authorities drop their alerts
     * @param second starts another kiosk
     */
    record Around(Path folder, DemoFolder demo, Path alerts, Callable<SecondKiosk> second) {}

    Tour(Stage stage, Around around) {
        this.around = around;
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
        this.folder = around.folder();
    }

    /** Walks it. */
    void walk() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        new CardAtTheCamera(stage, folder.resolve("look.png")).walk();
        PhonePart phones = new PhonePart(stage, folder);
        PeoplePart people = new PeoplePart(stage, folder);
        signIn();
        NeedsAtHq.begin(stage);
        people.registrations();
        phones.takeUp();
        visit();
        phones.scan();
        refusals();
        people.people();
        people.flags();
        seenAtHq();
        inEnglish();
        offline();
        backOnline(people);
        stage.refused(CardAtTheCamera.CARD, "work-card-refused", "the work card, once staff have refused it");
        phones.late();
        new NeedPart(stage, folder, around.demo().kioskData()).walk();
        NeedStoryPart story = new NeedStoryPart(stage, folder);
        story.walk();
        new AfterwardsPart(stage, story.atHq(), folder, around.demo().hqData()).walk();
        wallAndLife();
    }

    /** What is between scans, and what comes of them; another kiosk starts meanwhile. */
    private void wallAndLife() throws IOException, InterruptedException {
        Path look = folder.resolve("look.png");
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<SecondKiosk> start = beside.submit(around.second());
            try {
                new WallPart(stage, folder).walk();
                new AlertPart(stage, around.alerts()).walk();
                new StaffPart(stage, look).walk();
                new ServicePart(stage, look).walk();
                new SharingPart(stage).walk();
                new ActivityPart(stage, look).walk();
                new MeritPart(stage).walk();
                new GiftPart(stage, look).walk(start.get().kiosk());
            } finally {
                start.get().close();
            }
        } catch (ExecutionException e) {
            throw new IOException("the second kiosk does not start", e);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        stage.page("/", "hq-sign-in", "HQ: staff sign in");
        HqProcess.Account account = stage.demo().hq().accounts().getFirst();
        hq.signIn(account);
    }

    private void visit() throws IOException, InterruptedException {
        stage.checkIn("valid-1", true);
        stage.picture("greeting", "a valid badge: greeted, checked in");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        stage.picture("home", "what one can do here");
        kiosk.tap(kiosk.homeTile("notices"), "NoticeListScreen");
        stage.picture("notices", "notices, unread ones marked");
        kiosk.tap(Button.FIRST_NOTICE, "NoticePageScreen");
        stage.picture("notice", "a notice in large type");
        stage.after(Button.LANGUAGE, "notice-english", "the same in English");
        refused("torn");
        kiosk.scan(stage.demo().badges().text("valid-1"), "GreetingScreen");
        stage.picture("greeting-again", "the same badge again: the same visit");
        kiosk.tap(Button.FINISH, "AttractScreen");
    }

    private void refusals() throws IOException, InterruptedException {
        for (String kind : List.of("expired", "revoked", "forged", "unknown")) {
            refused(kind);
        }
        stage.refused(ofAnUnknownKey(), "unknown-key", "refused: a badge that names a key nobody knows");
        HqProcess program = stage.demo().hq();
        String code = program.api()
                .enrolmentCode(program.api().stations().getFirst().id())
                .code();
        String ticket = new EnrolmentTicket(program.address(), code, List.of()).text();
        stage.refused(ticket, "enrolled-already", "an enrolment ticket, where none is needed");
    }

    private void refused(String kind) throws IOException, InterruptedException {
        stage.refused(stage.demo().badges().text(kind), kind, "refused: " + REFUSED.get(kind));
    }

    private static String ofAnUnknownKey() {
        try {
            Badge badge =
                    new Badge(UNKNOWN_KEY, Role.COURIER, 1, 1, LocalDate.of(2026, 1, 1), LocalDate.of(2030, 1, 1));
            return BadgeCode.sign(
                    badge,
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private void inEnglish() throws IOException, InterruptedException {
        kiosk.tap(Button.LANGUAGE);
        kiosk.scan(stage.demo().badges().text("valid-1"), "GreetingScreen");
        stage.picture("greeting-english", "the greeting in English");
        kiosk.tap(Button.FINISH, "AttractScreen");
        kiosk.tap(Button.LANGUAGE);
        stage.refused("SF-0098765", "work-card-unknown-english", "an unknown work card, in English");
        kiosk.tap(Button.REGISTER_IN_ENGLISH, "RegistrationScreen");
        stage.picture("register-1-consent-english", "the first question of a registration, in English");
    }

    private void seenAtHq() throws IOException, InterruptedException {
        hq.awaitCheckIns(stage.made());
        stage.album().add("hq-today", "HQ: today's check-ins, kiosks", hq::picture);
        hq.asPhone();
        stage.page("/", "hq-today-phone", "HQ: the same on a phone");
        hq.asDesktop();
        stage.page("/kiosks", "hq-kiosks", "HQ: kiosks, when each was last seen");
    }

    private void offline() throws IOException, InterruptedException {
        stage.demo().stopHq();
        kiosk.awaitLog("No sync with HQ");
        stage.checkIn("valid-3", false);
        stage.picture("greeting-offline", "HQ is away: greeted all the same");
        kiosk.tap(Button.STATUS, "StatusScreen");
        stage.picture("status-offline", "what staff see: one waits, HQ is away");
        stage.checkIn("valid-4", false);
        kiosk.tap(Button.FINISH, "AttractScreen");
        stage.picture("attract-offline", "nobody there, HQ away; somebody holds a card too far from the camera");
        stage.checkIn("valid-5", false);
    }

    /** While HQ starts, the kiosk waits for a visitor who has gone. */
    private void backOnline(PeoplePart people) throws IOException, InterruptedException {
        int away = kiosk.mark();
        stage.demo().startHqAgain();
        people.elsewhere();
        kiosk.awaitLog("counting down");
        stage.picture("countdown", "nobody touches it: a warning, and more time");
        stage.after(Button.MORE_TIME, "more-time", "asked for more time: all is where it was");
        kiosk.tap(Button.FINISH, "AttractScreen");
        stage.picture("attract-after", "every trace of the visitor is gone");
        kiosk.tap(Button.STATUS, "StatusScreen");
        kiosk.tap(Button.SYNC_NOW);
        kiosk.awaitLogSince(away, "In sync with HQ again");
        stage.picture("status-online", "HQ is back: nothing waits");
        hq.open("/");
        hq.awaitCheckIns(stage.made());
        stage.album().add("hq-caught-up", "HQ: has what was made while it was away", hq::picture);
    }
}

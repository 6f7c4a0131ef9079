package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.reststop.command.hq.OperatorApi;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.PhoneCode;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.Role;
import org.reststop.kiosk.scan.ImageReader;
import org.reststop.kiosk.scan.ImageReading;

/** Badges on phones: given at HQ, taken up by a phone, read from the phone's page, scanned. */
final class PhonePart {
    private final Stage stage;
    private final Path folder;
    private OperatorApi.PhoneBadge good;
    private String page = "";
    private String early = "";
    private Instant earlyAt = Instant.EPOCH;

    PhonePart(Stage stage, Path folder) throws IOException {
        this.stage = stage;
        this.folder = folder;
        this.good = stage.demo().hq().api().givePhoneBadge(stage.courier(0).personId(), 365);
    }

    /** The phones take up their badges; one notes its code, to show it much later. */
    void takeUp() throws IOException, InterruptedException {
        HqBrowser phone = stage.hq();
        OperatorApi.PhoneBadge other =
                stage.demo().hq().api().givePhoneBadge(stage.courier(1).personId(), 365);
        phone.asPhone();
        phone.go(other.link());
        phone.press("button");
        early = code();
        earlyAt = Clock.systemUTC().instant();
        phone.go(good.link());
        stage.album().add("phone-take-up", "the link that staff handed over, on a phone", phone::picture);
        phone.press("button");
        page = phone.address();
        stage.album().add("phone-badge", "the badge on a phone: another code every 30 s", phone::picture);
        phone.asDesktop();
    }

    /** By now the kiosk has heard of the keys. */
    void scan() throws IOException, InterruptedException {
        HqBrowser phone = stage.hq();
        phone.asPhone();
        phone.go(page);
        String code = code();
        phone.asDesktop();
        stage.checkIn(code, good.serial());
        stage.picture("phone-good", "a code from a phone: greeted");
        stage.kiosk().tap(Button.FINISH, "AttractScreen");
        stage.refused(ofAnUnknownKey(), "phone-key-missing", "a phone's badge that this kiosk has not heard of");
        stage.refused(code, "phone-used", "the code of a moment ago again: used");
    }

    /** The code that was noted early counts no more once two steps have passed. */
    void late() throws IOException, InterruptedException {
        Duration wait = Duration.between(Clock.systemUTC().instant(), earlyAt.plus(PhoneCode.STEP.multipliedBy(2)))
                .plusSeconds(1);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
        stage.refused(early, "phone-out-of-step", "a code from a while ago: out of step");
        stage.kiosk().tap(Button.UNDERSTOOD, "AttractScreen");
    }

    /** What the kiosk's reader finds in a picture of the phone's page. */
    private String code() throws IOException {
        Path png = Files.createDirectories(folder).resolve("phone.png");
        stage.hq().picture(png);
        return switch (new ImageReader().read(png)) {
            case ImageReading.Code(String text) -> text;
            case ImageReading other -> throw new IOException("no code on the phone's page: " + other);
        };
    }

    private static String ofAnUnknownKey() {
        LocalDate today = LocalDate.ofInstant(
                Clock.systemUTC().instant(), Clock.systemDefaultZone().getZone());
        Badge badge = new Badge(PhoneCode.KEY_ID, Role.COURIER, 1001, 4_000_000_001L, today, today.plusDays(30));
        byte[] key = new byte[PhoneKey.BYTES];
        new SecureRandom().nextBytes(key);
        return PhoneCode.show(
                new PhoneKey(badge, key), PhoneCode.counter(Clock.systemUTC().instant()));
    }
}

package org.reststop.command.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.hq.OperatorApi.IssuedBadge;
import org.reststop.command.hq.OperatorApi.Person;
import org.reststop.command.text.Texts;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.kiosk.scan.BadgeImage;

/** Pictures of badges to try a kiosk with: good ones, and one of each kind that it must refuse. */
public final class SampleBadges {
    /** How many couriers get a badge that counts: {@code valid-1.png} and so on. */
    public static final int VALID = 5;

    private static final int DAYS = 365;
    private static final int MODULE_PIXELS = 8;
    private static final int TORN_AFTER = 70;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final Path folder;
    private final Texts texts;
    private final BadgeImage image = new BadgeImage(MODULE_PIXELS);

    /** @param folder made if missing */
    public SampleBadges(Path folder, Texts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    /** The picture of a kind: valid-1 to valid-{@link #VALID}, staff, expired, revoked, forged, torn, unknown. */
    public Path picture(String kind) {
        return folder.resolve(kind + ".png");
    }

    /** The text in the picture of a kind, for a scanner that types. */
    public String text(String kind) throws IOException {
        return Files.readString(folder.resolve(kind + ".txt"));
    }

    /**
     * Has HQ issue the badges and draws them, unless that was done.
     *
     * @throws IOException if they cannot be written, or HQ knows too few couriers
     */
    public void make(OperatorApi hq) throws IOException {
        // Drawn last, so it is only there when all are.
        if (Files.exists(picture("unknown"))) {
            return;
        }
        List<Person> couriers = hq.people().stream()
                .filter(person -> person.role().equals("COURIER"))
                .limit(VALID + 2)
                .toList();
        if (couriers.size() < VALID + 2) {
            throw new IOException("HQ knows only " + couriers.size() + " couriers");
        }
        Files.createDirectories(folder);
        for (int i = 1; i <= VALID; i++) {
            IssuedBadge valid = hq.issue(couriers.get(i - 1).personId(), DAYS);
            draw("valid-" + i, valid.text(), valid.name());
        }
        Optional<Person> staff = hq.people().stream()
                .filter(person -> person.role().equals("STAFF"))
                .findFirst();
        if (staff.isPresent()) {
            IssuedBadge badge = hq.issue(staff.get().personId(), DAYS);
            draw("staff", badge.text(), badge.name());
        }
        IssuedBadge expired = hq.issue(couriers.get(VALID).personId(), -1);
        draw("expired", expired.text(), expired.name());
        IssuedBadge revoked = hq.issue(couriers.get(VALID + 1).personId(), DAYS);
        hq.revoke(revoked.serial(), texts.say("demo.badge.reason"));
        draw("revoked", revoked.text(), revoked.name());
        drawFakes(hq.issue(couriers.getFirst().personId(), DAYS));
    }

    private void drawFakes(IssuedBadge genuine) throws IOException {
        draw("forged", forged(genuine.text()), genuine.name());
        draw("torn", genuine.text().substring(0, TORN_AFTER), genuine.name());
        draw("unknown", "https://pay.example.org/qr/8273645", "");
    }

    private void draw(String kind, String text, String name) throws IOException {
        String title = texts.say("demo.badge." + kind.replaceAll("-.*", ""));
        Files.writeString(folder.resolve(kind + ".txt"), text);
        Files.write(picture(kind), image.png(text, name.isEmpty() ? List.of(title) : List.of(title, name)));
    }

    /** A badge whose signature is off by one: the digit changed is the least of its three, so it stays Base45. */
    static String forged(String genuine) {
        for (int i = BadgeCode.LENGTH - 5; ; i -= 3) {
            int digit = DIGITS.indexOf(genuine.charAt(i));
            if (digit > 0) {
                return genuine.substring(0, i) + DIGITS.charAt(digit - 1) + genuine.substring(i + 1);
            }
        }
    }
}

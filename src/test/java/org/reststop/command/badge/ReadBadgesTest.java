package org.reststop.command.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.CommandRun;
import org.reststop.kiosk.scan.BadgeImage;
import org.reststop.testing.Badges;

/** Codes read from image files by command. */
class ReadBadgesTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(CommandRun.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Badges badges = new Badges(3);
    private Path key = Path.of("");

    @BeforeEach
    void writeTheKey() throws IOException {
        key = Files.write(folder.resolve("key.der"), badges.key().encoded());
    }

    @Test
    void eachImageIsALineOfPathAndText() throws IOException {
        Path badge = picture("badge", badges.courier(7, 70, TODAY));
        Path link = picture("link", "https://example.org/支付?a=1");

        CommandRun run = run("read", badge, link);

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .containsExactly(badge + "\t" + badges.courier(7, 70, TODAY), link + "\thttps://example.org/支付?a=1");
    }

    @Test
    void aBadgeWhoseModulesLookLikeAFourthPositionMarkIsReadAtEverySize() throws IOException {
        String misleading = "RS1:360000000000DM0/2UEFB0B15J15 M1RD+500C48*K+1TK:CS:59 P7ZHFCWHZL1A2WTN0$4GSJZ5G%5HJZ25"
                + "LRYFOIHNRB2A46VRQIZVDCC-GC8BMWAFW M$%V";
        for (int pixels = 3; pixels <= 12; pixels++) {
            Path badge =
                    Files.write(folder.resolve("badge.png"), new BadgeImage(pixels).png(misleading, List.of("杏花里驿站")));

            assertThat(run("read", badge).out()).isEqualTo(badge + "\t" + misleading + System.lineSeparator());
        }
    }

    @Test
    void tabNewlineAndBackslashStayWithinTheLine() throws IOException {
        Path odd = picture("odd", "a\tb\nc\\d");

        assertThat(run("read", odd).out()).isEqualTo(odd + "\ta\\tb\\nc\\\\d" + System.lineSeparator());
    }

    @Test
    void anImageWithoutACodeGetsADashAndTheOthersAreStillRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        Path badge = picture("badge", "RS1:ABC");

        CommandRun run = run("read", broken, badge);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines()).containsExactly(broken + "\t-", badge + "\tRS1:ABC");
        assertThat(run.err()).contains(broken + " cannot be read");
    }

    @Test
    void verifyingAddsWhatAKioskWouldSay() throws IOException {
        String genuine = badges.courier(7, 70, TODAY);
        Path valid = picture("valid", genuine);
        Path expired = picture("expired", badges.courier(7, 71, TODAY.minusYears(2)));
        Path forged = picture("forged", new Badges(3).courier(7, 72, TODAY));
        Path torn = picture("torn", genuine.substring(0, 60));
        Path other = picture("other", "https://example.org");

        CommandRun run = CommandRun.of(
                Map.of("LANG", "en"),
                "badge",
                "read",
                "--verify",
                "--key",
                "3=" + key,
                valid.toString(),
                expired.toString(),
                forged.toString(),
                torn.toString(),
                other.toString());

        assertThat(run.out().lines().map(line -> line.substring(line.lastIndexOf('\t') + 1)))
                .containsExactly(
                        "valid, serial 70",
                        "expired, serial 71, last day " + TODAY.minusYears(1),
                        "forged",
                        "damaged",
                        "not ours");
    }

    @Test
    void aPictureThatIsTooLargeIsToldOfWithItsSize() throws IOException {
        byte[] png = new BadgeImage(4).png("RS1:ABC", List.of());
        Path huge = Files.write(
                folder.resolve("huge.png"),
                ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 50_000).array());

        CommandRun run = run("read", huge);

        assertThat(run.out()).isEqualTo(huge + "\t-" + System.lineSeparator());
        assertThat(run.err()).contains(huge + " is too large to be read: 60000 × 50000 pixels.");
    }

    @Test
    void withoutAnyKeyTheTextsAreStillReadAndABadgeIsCalledUnchecked() throws IOException {
        Path badge = picture("badge", badges.courier(7, 70, TODAY));
        Path link = picture("link", "https://example.org");

        CommandRun run = CommandRun.of(
                Map.of(
                        "LANG",
                        "en",
                        "HOME",
                        folder.toString(),
                        "XDG_DATA_HOME",
                        folder.resolve("no").toString()),
                "badge",
                "read",
                badge.toString(),
                link.toString(),
                "--verify");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        badge + "\t" + badges.courier(7, 70, TODAY) + "\tnot checked, no key here",
                        link + "\thttps://example.org\tnot ours");
        assertThat(run.err()).contains("There is no kiosk's store");
    }

    private CommandRun run(String command, Path... images) {
        String[] args = new String[images.length + 2];
        args[0] = "badge";
        args[1] = command;
        for (int i = 0; i < images.length; i++) {
            args[i + 2] = images[i].toString();
        }
        return CommandRun.of(Map.of("LANG", "en"), args);
    }

    private Path picture(String name, String text) throws IOException {
        return Files.write(folder.resolve(name + ".png"), new BadgeImage(4).png(text, List.of()));
    }
}

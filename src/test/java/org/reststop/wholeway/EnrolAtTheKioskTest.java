package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.kiosk.KioskRig;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.sync.EnrolmentTicket;
import tools.jackson.databind.JsonNode;

/** A new kiosk is shown HQ's code, over TLS, and checks people in without having been restarted. */
class EnrolAtTheKioskTest {
    private static final int PIXELS_A_MODULE = 6;

    private final Path folder;
    private final RunningHq hq;

    EnrolAtTheKioskTest(@TempDir Path folder) {
        this.folder = folder;
        this.hq = new RunningHq(
                folder.resolve("hq"), new HqSettings.Network(HqSettings.Tls.OWN, Optional.empty(), List.of()));
    }

    @AfterEach
    void close() {
        hq.close();
    }

    private KioskSettings settings() {
        return KioskSettingsFile.loadUsual(Map.of(
                "RESTSTOP_KIOSK_DATA_FOLDER",
                folder.resolve("kiosk").toString(),
                "RESTSTOP_KIOSK_SCREEN_FULLSCREEN",
                "false",
                "RESTSTOP_KIOSK_SYNC_INTERVAL",
                "5s"));
    }

    private Identity identity() {
        return new IdentityFile(folder.resolve("kiosk").resolve("identity"))
                .load()
                .orElseThrow();
    }

    private KioskRig start() throws Exception {
        return KioskRig.start(settings(), Clock.systemUTC(), "#enrol-waiting");
    }

    @Test
    void theTicketIsScannedAndTheKioskGoesOnByItselfAndNeedsNoOtherTicket() throws Exception {
        EnrolmentTicket ticket = hq.ticket();
        try (KioskRig kiosk = start()) {
            kiosk.scanUntil("RS1:NOT-A-TICKET", "#enrol-stopped");
            kiosk.scanUntil(ticket.text(), "#scan-here");

            assertThat(identity().hq()).isEqualTo(ticket.hq());
            assertThat(identity().pins()).isEqualTo(hq.pins());
            kiosk.scanUntilGreeted(hq.badge().path("text").asString());
            kiosk.finish();
            kiosk.scanUntil(hq.ticket().text(), "#refusal-enrolled-already");
        }
        assertThat(identity().hq()).isEqualTo(ticket.hq());
    }

    @Test
    void aPictureOfTheCodeInTheInboxDoesTheSame() throws Exception {
        try (KioskRig kiosk = start()) {
            Path inbox = Files.createDirectories(folder.resolve("kiosk").resolve("scan"));
            Path half = inbox.resolve("ticket.part");
            ImageIO.write(picture(hq.ticket().text()), "png", half.toFile());
            Files.move(half, inbox.resolve("ticket.png"));

            kiosk.until("#scan-here");
        }
        assertThat(identity().pins()).isEqualTo(hq.pins());
    }

    @Test
    void aTicketThatWasUsedAndOneOfAnotherHqsKeysAreRefusedInWordsAndAGoodOneStillDoes() throws Exception {
        EnrolmentTicket used = hq.ticket();
        try (RunningKiosk other = new RunningKiosk(folder.resolve("other"))) {
            other.enrol(used);
        }
        List<String> strange = hq.pins().reversed().subList(0, 1);
        EnrolmentTicket untrusted = new EnrolmentTicket(used.hq(), used.code(), strange);
        EnrolmentTicket nobody = new EnrolmentTicket(URI.create("https://127.0.0.1:1"), "ABCD", hq.pins());
        try (KioskRig kiosk = start()) {
            scanUntilWords(kiosk, used, "登记码不能用");
            scanUntilWords(kiosk, untrusted, "对方不能证明自己是总部");
            scanUntilWords(kiosk, nobody, "连不上总部");
            kiosk.scanUntil(hq.ticket().text(), "#scan-here");
        }
    }

    private static void scanUntilWords(KioskRig kiosk, EnrolmentTicket ticket, String words) throws Exception {
        kiosk.scanUntil(ticket.text(), "#enrol");
        untilWords(kiosk, "#enrol-stopped .enrol-title", words);
    }

    private static void untilWords(KioskRig kiosk, String selector, String words) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(kiosk.words(selector)).contains(words));
    }

    @Test
    void aKioskThatHqHasShutOutIsEnrolledAnewByATicketAndNothingIsLost() throws Exception {
        JsonNode badge = hq.badge();
        try (KioskRig kiosk = start()) {
            kiosk.scanUntil(hq.ticket().text(), "#scan-here");
            Identity first = identity();
            hq.post("/api/v1/kiosks/" + first.kiosk() + "/revoke", "");
            kiosk.scanUntilGreeted(badge.path("text").asString());
            kiosk.finish();
            untilWords(kiosk, ".edge-text", "总部不接受这台终端");
            kiosk.scanUntil(hq.ticket().text(), ".kiosk");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !identity().kiosk().equals(first.kiosk()));
            kiosk.until("#scan-here");
            untilWords(kiosk, ".edge-text", "与总部已同步");
        }
        hq.stop();
        assertThat(hq.checkIns()).hasSize(1);
        hq.start();
    }

    private static BufferedImage picture(String text) throws Exception {
        BitMatrix small = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        int side = small.getWidth() * PIXELS_A_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = small.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                image.setRGB(x, y, dark ? 0 : 0xffffff);
            }
        }
        return image;
    }
}

package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.Attachment;
import org.reststop.testing.OnFxThread;

/** Photos beside a suggestion, on real screens, a real store and a real folder; only the camera is made. */
@ExtendWith(OnFxThread.class)
class PhotosAtTheKioskTest {
    @TempDir
    Path folder;

    private NeedRig kiosk;

    @BeforeEach
    void openTheKiosk() {
        kiosk = new NeedRig(folder.resolve("store"));
    }

    @AfterEach
    void closeTheKiosk() {
        kiosk.close();
    }

    private void begin() {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
    }

    private void take() {
        kiosk.tap("#need-photo");
        kiosk.tap("#need-photo-take");
        kiosk.see(1920, 1080);
    }

    private ContentFolder contents() {
        return Attachments.folder(folder);
    }

    @Test
    void aPhotoAloneIsEnoughAndGoesUpSmallInColourWithNothingButItsPixels() throws IOException {
        kiosk.plugInACamera(folder, 1920, 1080);
        begin();
        assertThat(kiosk.isDisabled("#need-next")).isTrue();
        take();
        kiosk.tap("#need-photo-keep");
        assertThat(kiosk.text("#need-photo")).contains("照片 1/3");
        kiosk.tap("#need-next");
        kiosk.tap("#need-anonymous");
        assertThat(kiosk.isShown("#need-photos")).isTrue();
        kiosk.tap("#need-send");

        assertThat(kiosk.raised()).singleElement().satisfies(need -> {
            Attachment photo = need.attachments().getFirst();
            assertThat(photo.mediaType()).isEqualTo("image/jpeg");
            File file = contents().file(photo.sha256()).toFile();
            BufferedImage image = ImageIO.read(file);
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(image.getHeight()).isEqualTo(900);
            Color right = new Color(image.getRGB(1500, 450));
            assertThat(right.getRed() - right.getGreen()).isGreaterThan(150);
            assertThat(Files.readString(file.toPath(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif");
        });
    }

    @Test
    void aPhotoIsTakenAgainOrAwayAndThereAreThreeAtMost() throws IOException {
        kiosk.plugInACamera(folder, 640, 480);
        begin();
        take();
        kiosk.tap("#need-photo-again");
        assertThat(contents().names()).isEmpty();
        kiosk.tap("#need-back");
        for (int width : List.of(640, 650, 660)) {
            kiosk.tap("#need-photo");
            kiosk.tap("#need-photo-take");
            kiosk.see(width, 480);
            kiosk.tap("#need-photo-keep");
        }
        kiosk.tap("#need-photo");
        assertThat(kiosk.isShown("#need-photo-take")).isFalse();
        assertThat(kiosk.text("#need-photo-words")).contains("最多 3 张");
        kiosk.tap("#need-photo-drop-2");

        assertThat(kiosk.isShown("#need-photo-take")).isTrue();
        assertThat(contents().names()).hasSize(2);
    }

    @Test
    void whoeverKeepsAPhotoSeesItBesideHerWordsAndNoKeyboardBeforeSheWrites() {
        kiosk.plugInACamera(folder, 640, 480);
        begin();
        assertThat(kiosk.hasFocus("#need-words-area")).isTrue();
        kiosk.area().setText("东门的灯坏了");
        take();
        kiosk.tap("#need-photo-keep");

        assertThat(kiosk.area().getText()).isEqualTo("东门的灯坏了");
        assertThat(kiosk.hasFocus("#need-words-area")).isFalse();
        assertThat(kiosk.isShown("#need-photo")).isTrue();
    }

    @Test
    void whoeverGoesAwayLeavesNoPhoto() throws IOException {
        kiosk.plugInACamera(folder, 640, 480);
        begin();
        take();
        kiosk.tap("#need-photo-keep");
        assertThat(contents().names()).hasSize(1);
        kiosk.pass(80);

        assertThat(kiosk.isResting()).isTrue();
        assertThat(contents().names()).isEmpty();
        assertThat(kiosk.draft()).isEmpty();
    }

    @Test
    void afterAPowerCutThePhotoIsThereAgainAndAfterANoItIsErased() throws IOException {
        kiosk.plugInACamera(folder, 640, 480);
        begin();
        take();
        kiosk.tap("#need-photo-keep");
        cutThePower();
        kiosk.tap("#left-draft-go-on");
        assertThat(kiosk.text("#need-photo")).contains("照片 1/3");
        cutThePower();
        kiosk.tap("#left-draft-erase");

        assertThat(contents().names()).isEmpty();
    }

    /** Nobody says goodbye: what is on the disk is all there is. */
    private void cutThePower() {
        kiosk.close();
        kiosk = new NeedRig(folder.resolve("store"));
        kiosk.plugInACamera(folder, 640, 480);
        kiosk.needs.offerLeft();
    }

    @Test
    void withoutACameraThereIsNoChoiceAndOneThatGoesIsTold() {
        begin();
        assertThat(kiosk.isShown("#need-photo")).isFalse();
        kiosk.pass(80);
        kiosk.plugInACamera(folder, 640, 480);
        begin();
        kiosk.tap("#need-photo");
        kiosk.tap("#need-photo-take");
        kiosk.viewfinder.nothing();

        assertThat(kiosk.text("#need-photo-words")).contains("没有画面");
        kiosk.tap("#need-back");
        assertThat(kiosk.isShown("#need-photo")).isFalse();
    }
}

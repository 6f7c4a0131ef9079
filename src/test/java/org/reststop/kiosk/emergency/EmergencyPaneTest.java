package org.reststop.kiosk.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.media.Pictures;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.attachment.Sha256;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** A plan of the ways out is a part of the emergency: it is seen before anybody says that he has read it. */
@ExtendWith(OnFxThread.class)
class EmergencyPaneTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final TestClock clock = new TestClock(NOW);

    @Test
    void itsWordsWaitForNoPictureAndItsPictureIsShownOnceItIsHere(@TempDir Path folder) throws Exception {
        byte[] plan = picture();
        MediaShelf shelf = new MediaShelf(folder, clock, 1_000_000);
        Background inline = new Background(Runnable::run, Runnable::run);
        MediaFrames frames = new MediaFrames(shelf, new Pictures(shelf), inline, Runnable::run, 900, 900);
        try (KioskStore store = KioskStores.open(folder, clock, new UuidV7(clock, new Random(1)))) {
            store.write(tx -> {
                tx.session().upsert(emergency(plan));
                return plan;
            });
            EmergencyViewModel model = new EmergencyViewModel(inline, () -> {});
            model.begin(new EmergencyBook(store, ZoneOffset.UTC, clock, new UuidV7(clock, new Random(2))), () -> {});
            EmergencyPane layer = new EmergencyPane(ui(), model, frames, () -> ZoneOffset.UTC);
            layer.open(new Scope());
            Scene scene = new Scene(layer.pane(), 1080, 1920);

            model.refresh();
            scene.snapshot(null);
            assertThat(scene.lookup("#emergency")).isNotNull();
            assertThat(scene.lookup(".medium")).isNull();

            shelf.put(plan);
            layer.arrived();
            scene.snapshot(null);
            assertThat(scene.lookup(".medium")).isNotNull();
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private Ui ui() {
        KioskSettings.Screen glass =
                new KioskSettings.Screen(KioskSettings.Orientation.AUTO, 21.5, false, KioskSettings.Language.ZH);
        return Ui.on(glass, new Texts(glass.language()), new Taps(clock), 1080, 1920);
    }

    private static Notice emergency(byte[] plan) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        NoticeMedium medium = new NoticeMedium(
                NoticeMedium.Kind.PICTURE, Sha256.of(plan), "image/jpeg", plan.length, "疏散路线图", "Ways out");
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, NoticePriority.EMERGENCY, null, null, List.of(medium), null, true);
        return new Notice(
                new UUID(0, 1),
                1,
                new NoticeText("请按图撤离", "按图走。", "", ""),
                new NoticeWindow(NOW, day, day, false),
                false,
                extras);
    }
}

package org.reststop.kiosk.attract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.reststop.kiosk.sync.Wants.Wanted;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.FactBody;
import org.reststop.sync.WallFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** Real notices in a real store, whose pictures lie damaged on a real disk. */
class DamagedMediaTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID PICTURED = new UUID(0, 1);
    private static final UUID PLAIN = new UUID(0, 2);

    private final TestClock clock = new TestClock(NOW);
    private final KioskStore store;
    private final ContentFolder folder;
    private final MediaShelf shelf;
    private final WallViewModel wall;

    DamagedMediaTest(@TempDir Path data) {
        OnFxThread.start();
        UuidV7 ids = new UuidV7(clock, new Random(1));
        Background inline = new Background(Runnable::run, Runnable::run);
        store = KioskStores.open(ReadyStores.kiosk(data), clock, ids);
        folder = new ContentFolder(data.resolve("media"));
        shelf = new MediaShelf(data, clock, 1_000_000).open(store);
        wall = new WallViewModel(inline, clock);
        MediaFrames frames = new MediaFrames(shelf, new Pictures(shelf), inline, Runnable::run, 100, 100);
        wall.begin(new WallBook(store, shelf, frames, ZoneOffset.UTC, clock, ids), ZoneOffset.UTC, () -> {});
        wall.seen(true);
        publish(PLAIN, 1, List.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPictureThatCameBrokenCostsItsNoticeAloneIsToldOnceAndItsSoundSuccessorIsShown() throws IOException {
        publish(PICTURED, 1, List.of(keep(Arrays.copyOf(picture(), 60))));
        wall.refresh();
        tick(60);

        assertThat(shown()).isEqualTo(PLAIN);
        assertThat(told()).containsExactly(new WallFact.NoticeUnshowable(PICTURED, 1, "picture-broken"));

        publish(PICTURED, 2, List.of(keep(picture())));
        wall.refresh();
        assertThat(shown()).isEqualTo(PICTURED);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aPictureThatThisDiskSpoiledIsFetchedAgainAndShownOnceItIsSound() throws IOException {
        NoticeMedium medium = keep(picture());
        publish(PICTURED, 1, List.of(medium));
        Files.write(folder.file(medium.sha256()), new byte[picture().length]);
        wall.refresh();
        tick(60);

        assertThat(shown()).isEqualTo(PLAIN);
        assertThat(told()).isEmpty();
        Wanted again = shelf.next(Set.of()).orElseThrow();
        assertThat(again.sha256()).isEqualTo(medium.sha256());

        Files.write(again.part(), picture());
        shelf.arrived(again);
        wall.refresh();
        tick(10);
        assertThat(shown()).isEqualTo(PICTURED);
    }

    private UUID shown() {
        return ((WallShown.Turn) wall.shownProperty().get()).notice().id();
    }

    private void tick(int seconds) {
        for (int i = 0; i < seconds; i++) {
            wall.tick();
        }
    }

    private List<FactBody> told() {
        WireCodec codec = new WireCodec();
        return store.outbox().next(50).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .filter(WallFact.NoticeUnshowable.class::isInstance)
                .toList();
    }

    private NoticeMedium keep(byte[] content) throws IOException {
        String name = folder.keep(content, FileTime.from(NOW));
        shelf.open(store);
        assertThat(name).isEqualTo(Sha256.of(content));
        return new NoticeMedium(NoticeMedium.Kind.PICTURE, name, "image/png", content.length, "", "");
    }

    private void publish(UUID id, long revision, List<NoticeMedium> media) {
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, NoticePriority.NORMAL, null, null, media, null, false);
        NoticeWindow window = new NoticeWindow(NOW, DAY, DAY, false);
        store.write(tx -> {
            tx.session().upsert(new Notice(id, revision, new NoticeText("题", "文", "", ""), window, false, extras));
            return id;
        });
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}

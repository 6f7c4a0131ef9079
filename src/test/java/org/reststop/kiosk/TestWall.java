package org.reststop.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.kiosk.attract.NoticeSource;
import org.reststop.kiosk.attract.WallViewModel;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.media.UnshowableException;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.WallFact;

/** A wall of a list of notices, whose media are in a folder of its own. */
final class TestWall {
    final MediaFrames frames;
    final WallViewModel wall;
    private final ContentFolder folder;
    private final Clock clock;

    TestWall(Ui ui, Clock clock, Background background) {
        Path data = folder();
        this.clock = clock;
        folder = new ContentFolder(data.resolve("media"));
        MediaShelf shelf = new MediaShelf(data, clock, 1_000_000_000);
        int width = (int) ui.glass().width();
        int height = (int) (ui.glass().height() / 2);
        frames = new MediaFrames(
                shelf, new org.reststop.kiosk.media.Pictures(shelf), background, Runnable::run, width, height);
        wall = new WallViewModel(background, clock);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("wall");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a content where the wall finds it. */
    NoticeMedium keep(NoticeMedium.Kind kind, byte[] content, String mediaType, String captionZh, String captionEn) {
        try {
            String name = folder.keep(content, FileTime.from(clock.instant()));
            folder.file(name).toFile().deleteOnExit();
            return new NoticeMedium(kind, name, mediaType, content.length, captionZh, captionEn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows these in turn, from the first that has one. */
    void show(List<Notice> notices) {
        wall.begin(new Listed(notices, frames), Showroom.ZONE, () -> {});
        wall.refresh();
    }

    private record Listed(List<Notice> notices, MediaFrames frames) implements NoticeSource {
        @Override
        public List<NoticeCard> cards() {
            return notices.stream().map(Notice::card).toList();
        }

        @Override
        public boolean isHere(NoticeExtras extras) {
            return true;
        }

        @Override
        public Loaded load(NoticeCard card) {
            Notice notice = notices.stream()
                    .filter(each -> each.id().equals(card.id()))
                    .findFirst()
                    .orElseThrow();
            try {
                for (NoticeMedium medium : notice.extras().media()) {
                    frames.prepare(medium);
                }
                return new Loaded.Sound(notice);
            } catch (UnshowableException e) {
                return new Loaded.Broken(card, e.reason());
            }
        }

        @Override
        public void unshowable(NoticeCard card, String reason) {}

        @Override
        public void displayed(List<WallFact.NoticeDisplayed> hours) {}
    }
}

package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeMarkup;
import org.reststop.domain.notice.NoticeText;
import org.reststop.kiosk.notice.NoticeBoard;
import org.reststop.kiosk.notice.NoticeListScreen;
import org.reststop.kiosk.notice.NoticeListViewModel;
import org.reststop.kiosk.screen.Background;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** What becomes of a notice on the screen when HQ changes its mind. */
@ExtendWith(OnFxThread.class)
@SuppressWarnings("NullAway.Init")
class WithdrawnNoticeTest {
    private final SimpleLongProperty changes = new SimpleLongProperty();
    private KioskStore store;
    private Showroom room;
    private Notice notice;

    @BeforeEach
    void openANotice(@TempDir Path folder) {
        TestClock clock = new TestClock(Showroom.NOW);
        UuidV7 ids = new UuidV7(clock, new Random(1));
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        notice = SampleNotices.on(Showroom.TODAY, Showroom.NOW).getFirst();
        put(notice);
        room = new Showroom(new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH), 1080, 1920);
        NoticeBoard board = new NoticeBoard(store, Showroom.ZONE, clock, ids);
        Background inline = new Background(Runnable::run, Runnable::run);
        var model = new NoticeListViewModel(board, Optional.empty(), inline, () -> {});
        room.navigator.show(new NoticeListScreen(
                room.ui, model, changes, Showroom.ZONE, room.frames(), room.navigator::show, () -> {}));
        layOut();
        ((Button) room.scene.lookup("#notice-" + notice.id())).fire();
        assertThat(words()).contains(NoticeMarkup.plain(notice.text().bodyZh()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itsWordsGoAtOnceWhenHqWithdrawsIt() {
        fromHq(new Notice(notice.id(), 2, notice.text(), notice.window(), true));

        assertThat(words())
                .contains("这条公告刚刚撤下了")
                .doesNotContain(NoticeMarkup.plain(notice.text().bodyZh()));
        assertThat(room.scene.lookup("#notice-back")).isNotNull();
    }

    @Test
    void theNewWordsShowAtOnceWhenHqChangesIt() {
        fromHq(new Notice(notice.id(), 2, new NoticeText("新的标题", "新的正文", "", ""), notice.window(), false));

        assertThat(words())
                .contains("新的标题", "新的正文")
                .doesNotContain(NoticeMarkup.plain(notice.text().bodyZh()));
    }

    private void fromHq(Notice next) {
        put(next);
        changes.set(changes.get() + 1);
    }

    private void put(Notice next) {
        store.write(tx -> {
            tx.session().upsert(next);
            return next;
        });
    }

    /** A picture makes JavaFX lay the scene out as it would on a window. */
    private void layOut() {
        room.scene.snapshot(null);
    }

    private String words() {
        layOut();
        return room.scene.getRoot().lookupAll("*").stream()
                .flatMap(node -> switch (node) {
                    case Labeled labeled -> Stream.of(String.valueOf(labeled.getText()));
                    case Text text -> Stream.of(text.getText());
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.joining("\n"));
    }
}

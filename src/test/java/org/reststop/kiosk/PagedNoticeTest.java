package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.config.KioskSettings;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.kiosk.attract.AttractState;
import org.reststop.kiosk.screen.PagedText;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.PagedNotice;

/** Where the wall breaks a long notice into pages. HQ's preview is held to the same places by its own test. */
@ExtendWith(OnFxThread.class)
class PagedNoticeTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePagesBeginWhereThePreviewSaysThatTheyDo(boolean portrait) {
        KioskSettings.Screen glass =
                new KioskSettings.Screen(KioskSettings.Orientation.AUTO, 21.5, true, KioskSettings.Language.ZH);
        Showroom room = new Showroom(glass, portrait ? 1_080 : 1_920, portrait ? 1_920 : 1_080);
        Notice notice = new Notice(
                new UUID(7, 1),
                1,
                new NoticeText(PagedNotice.title(), PagedNotice.body(), "", ""),
                new NoticeWindow(Showroom.NOW, Showroom.TODAY, Showroom.TODAY, false),
                false);
        room.navigator.show(
                room.attract(new AttractState.Ready("星河里社区驿站", "Xinghe Lane", Showroom.ZONE), List.of(notice)));
        room.scene.getRoot().applyCss();
        room.scene.getRoot().layout();
        PagedText text = paged(room.scene.getRoot()).findFirst().orElseThrow();

        assertThat(beginnings(text)).isEqualTo(PagedNotice.pages(portrait));
    }

    private static List<String> beginnings(PagedText text) {
        List<String> all = new ArrayList<>();
        for (int page = 0; page < text.pagesProperty().get(); page++) {
            text.show(page);
            text.layout();
            double top = -text.getChildrenUnmodifiable().getFirst().getTranslateY();
            all.add(text.getChildrenUnmodifiable().stream()
                    .map(block -> lineAt(block, block.getLayoutY(), top))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElseThrow());
        }
        return all;
    }

    private static String lineAt(Node node, double y, double top) {
        if (node instanceof TextFlow flow) {
            String words = flow.getChildrenUnmodifiable().stream()
                    .map(child -> ((Text) child).getText())
                    .collect(Collectors.joining());
            for (TextLineInfo line : flow.getLayoutInfo().getTextLines(false)) {
                if (Math.abs(y + line.bounds().getMinY() - top) < 0.5) {
                    return PagedNotice.beginning(words.substring(line.start()));
                }
            }
        } else if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .map(child -> lineAt(child, y + child.getLayoutY(), top))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return "";
    }

    private static Stream<PagedText> paged(Node node) {
        if (node instanceof PagedText text) {
            return Stream.of(text);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PagedNoticeTest::paged)
                : Stream.empty();
    }
}

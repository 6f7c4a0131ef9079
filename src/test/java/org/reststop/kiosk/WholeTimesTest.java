package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeTimes;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** A time of day and a span of two on labels of every width that has room for them. */
@ExtendWith(OnFxThread.class)
class WholeTimesTest {
    private static final int WIDEST = 900;

    private final Ui ui =
            new Ui(new Texts(Language.ZH), new Taps(new TestClock(Showroom.NOW)), Glass.of(NeedRig.GLASS, 1080, 1920));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "活动室每天早上8:30开门，晚上21:30关门，欢迎您来坐坐。",
                "11月28日 星期六 06:13 – 08:13 东门口集合，请带好铲子",
                "总部的时间是 12:34:56，这里的是 12:34:58，差两秒。",
                "开放时间：08:00–20:00，中午12:00-13:30休息",
                "Saturday, 28 November 06:13–08:13 at the east gate"
            })
    void noLineEndsWithinATime(String words) {
        Label label = ui.label("");
        new Scene(new Pane(label));
        label.setText(words);
        for (int width = 260; width < WIDEST; width += 3) {
            label.setPrefWidth(width);
            label.setMinWidth(width);
            label.applyCss();
            label.autosize();
            label.layout();
            Text text = (Text) Objects.requireNonNull(label.lookup(".text"));
            assertThat(BrokenWord.in(label, text)).as("%d pixels", width).isEqualTo(Optional.empty());
        }
        assertThat(WholeTimes.plain(label.getText())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:8443/", "1:8080", "比分 3:100", "00:11:22:33:44:55"})
    void whatIsNoTimeIsLeftAsItIs(String words) {
        assertThat(ui.label(words).getText()).isEqualTo(words);
    }
}

package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.testing.OnFxThread;

@ExtendWith(OnFxThread.class)
class ReadAloudTest {
    private final List<String> said = new ArrayList<>();
    private final Ui ui = Ui.on(
            new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH),
            new Texts(Language.ZH),
            new Taps(InstantSource.system()),
            1080,
            1920);
    private Label title;
    private VBox screen;
    private ReadAloud reading;

    @BeforeEach
    void showAGreeting() {
        title = new Label("早上好，王*明");
        screen = new VBox(title, new Label("08:42 签到成功"), ui.button("next", Icon.FORWARD, "继续", () -> {}));
        reading = new ReadAloud(ui, () -> screen, () -> Aloud.isHushed(screen));
        reading.by(new Recording(), 3);
    }

    @Test
    void theScreenIsReadTextsFirstThenControlsWithNamesMasked() {
        ui.comfort().choose(AccessModes.NONE.withReadAloud(true));
        reading.look();

        assertThat(said).containsExactly("3 早上好，王某明。08:42 签到成功。可以点：继续。");
    }

    @Test
    void nothingIsReadUntilItIsWanted() {
        reading.look();

        assertThat(said).isEmpty();
    }

    @Test
    void aScreenIsReadOnceThoughItsClockGoesOnAndTheNextOneIsRead() {
        ui.comfort().choose(AccessModes.NONE.withReadAloud(true));
        reading.look();
        ((Label) screen.getChildren().get(1)).setText("08:43 签到成功");
        reading.look();
        assertThat(said).hasSize(1);

        title.setText("您想做什么？");
        reading.look();
        reading.again();
        assertThat(said).hasSize(3).last().asString().startsWith("3 您想做什么？");
    }

    @Test
    void whatSomebodyWritesAndWhatCannotBePressedIsNotSaid() {
        TextField field = new TextField("家里漏水");
        field.setPromptText("请写下来");
        screen.getChildren().add(field);
        screen.lookup("#next").setDisable(true);
        ui.comfort().choose(AccessModes.NONE.withReadAloud(true));
        reading.look();

        assertThat(said.getFirst()).contains("请写下来").doesNotContain("家里漏水", "继续");
    }

    @Test
    void whatIsNobodyElsesBusinessIsOnTheScreenAndNotSaid() {
        Label number = new Label("138 0013 2468");
        Aloud.sayInstead(number, "您按的号码");
        screen.getChildren().add(number);
        ui.comfort().choose(AccessModes.NONE.withReadAloud(true));
        reading.look();

        assertThat(said.getFirst()).contains("您按的号码").doesNotContain("2468");
    }

    @Test
    void nothingIsSaidWhileAPartOfTheScreenListensAndTheScreenIsReadAfterwards() {
        ui.comfort().choose(AccessModes.NONE.withReadAloud(true));
        VBox memo = new VBox(new Label("正在录音"));
        Aloud.hush(memo, true);
        screen.getChildren().add(memo);
        reading.look();
        reading.again();
        reading.louder(1);
        assertThat(said).isNotEmpty().containsOnly("hush");

        Aloud.hush(memo, false);
        reading.look();
        assertThat(said).last().asString().contains("正在录音");
    }

    @Test
    void whoeverWritesKeepsTheScreenWhenSpeakingFailsOrComesBack() {
        ReadOnlyObjectWrapper<Narrator.State> state = new ReadOnlyObjectWrapper<>(Narrator.State.NONE);
        IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
        Navigator navigator = new Navigator(idle, ui.texts(), false);
        Shell shell = new Shell(ui, navigator, idle, scope -> new Label("edge"));
        shell.readBy(new Recording(state), 3);
        List<Scope> opened = new ArrayList<>();
        navigator.show(scope -> {
            opened.add(scope);
            return new VBox();
        });
        String silent = ((Labeled) shell.root().lookup("#edge-access")).getAccessibleText();

        state.set(Narrator.State.READY);

        assertThat(opened).hasSize(1);
        assertThat(((Labeled) shell.root().lookup("#edge-access")).getAccessibleText())
                .isNotEqualTo(silent);
    }

    @Test
    void theVolumeGoesUpAndDownAndBackWhenThePersonLeaves() {
        ui.comfort().choose(AccessModes.NONE.withReadAloud(true));
        reading.louder(1);
        reading.louder(1);
        reading.louder(1);
        assertThat(said).containsExactly("4 音量 4", "5 音量 5", "5 音量 5");

        reading.forget();
        assertThat(reading.volume()).isEqualTo(3);
        assertThat(said).last().isEqualTo("hush");
    }

    @Test
    void turningItOffStopsSpeaking() {
        ui.comfort().choose(AccessModes.NONE.withReadAloud(true));
        reading.look();
        ui.comfort().choose(AccessModes.NONE);
        reading.switched();

        assertThat(said).last().isEqualTo("hush");
    }

    /** Writes down what it is to say, with its volume. */
    private final class Recording implements Narrator {
        private final ReadOnlyObjectWrapper<State> state;

        Recording() {
            this(new ReadOnlyObjectWrapper<>(State.READY));
        }

        Recording(ReadOnlyObjectWrapper<State> state) {
            this.state = state;
        }

        @Override
        public void say(String text, Language language, int volume) {
            said.add(volume + " " + text);
        }

        @Override
        public void hush() {
            said.add("hush");
        }

        @Override
        public ReadOnlyObjectProperty<State> stateProperty() {
            return state.getReadOnlyProperty();
        }
    }
}

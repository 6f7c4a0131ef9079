package org.reststop.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.kiosk.keyboard.keys.ManualDelays;
import org.reststop.kiosk.scan.Scan;
import org.reststop.kiosk.scan.WedgeReader;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** The keyboard beneath real screens; only time is made. */
@ExtendWith(OnFxThread.class)
class OnScreenKeyboardTest {
    private static final String BADGE = "RS1:6BF0Q5GX8Z7NB1A9S%T+DP3C.44$EX";

    private final TestClock clock = new TestClock(Clock.systemUTC().instant());
    private final ManualDelays delays = new ManualDelays(clock);
    private final Background inline = new Background(Runnable::run, Runnable::run);
    private Navigator navigator;
    private Shell shell;
    private Ui ui;
    private OnScreenKeyboard keyboard;
    private Scene scene;
    private Hand hand;

    @BeforeEach
    void openInPortrait() {
        open(1080, 1920);
    }

    private void open(int width, int height) {
        KioskSettings.Screen glass = new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH);
        ui = new Ui(new Texts(Language.ZH), new Taps(clock), Glass.of(glass, width, height));
        IdleWatch idle = new IdleWatch(Duration.ofSeconds(60), Duration.ofSeconds(20));
        navigator = new Navigator(idle, ui.texts(), false);
        shell = new Shell(ui, navigator, idle, scope -> new StackPane());
        scene = new Scene(shell.root(), width, height);
        keyboard = new OnScreenKeyboard(ui, clock, inline, delays);
        keyboard.use(Typing.engine());
        keyboard.onModes(shell::showModes);
        shell.dock(keyboard.node());
        keyboard.attach(scene);
        hand = new Hand(scene);
        navigator.show(new SuggestionScreen(ui, "", () -> {}));
        layOut();
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1920,1080", "1366,768"})
    void theFieldIsNeverCoveredAndTheKeysAreLarge(int width, int height) {
        open(width, height);

        Bounds field = inScene(field());
        Bounds keys = inScene(keyboard.node());
        assertThat(field.getMinY()).isGreaterThanOrEqualTo(0);
        assertThat(field.getMaxY()).isLessThanOrEqualTo(keys.getMinY());
        assertThat(keys.getMaxY()).isLessThanOrEqualTo(height);
        for (String letter : "qwertyuiopasdfghjklzxcvbnm".split("")) {
            Bounds key = inScene(hand.find("key-" + letter));
            assertThat(key.getWidth()).isGreaterThan(ui.glass().mm(15));
            assertThat(key.getHeight()).isGreaterThan(ui.glass().mm(15));
        }
    }

    @Test
    void largeTypeIsChosenWhileWritingAndTheKeysGrow() {
        double before = inScene(keyboard.node()).getHeight();

        hand.key("modes");
        clock.advance(Duration.ofSeconds(1));
        ((Button) scene.lookup("#access-large-type")).fire();
        layOut();

        assertThat(scene.lookup("#access").isVisible()).isTrue();
        assertThat(keyboard.node().isVisible()).isTrue();
        assertThat(inScene(keyboard.node()).getHeight()).isGreaterThan(before);
    }

    @Test
    void theKeyboardComesWithTheFieldAndGoesWithTheScreen() {
        assertThat(keyboard.node().isVisible()).isTrue();

        navigator.show(scope -> new StackPane());

        assertThat(keyboard.node().isVisible()).isFalse();
    }

    @Test
    void anotherScreensFieldIsFoundToo() {
        navigator.show(scope -> new StackPane());
        navigator.show(new SuggestionScreen(ui, "已有", () -> {}));
        layOut();
        hand.key("。");

        assertThat(field().getText()).isEqualTo("已有。");
    }

    @Test
    void theCandidateTouchedIsTakenThoughOthersCameBeforeTheFingerLifted() {
        letters("ni");
        Label first = scene.getRoot().lookupAll(".offer").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals("你"))
                .findFirst()
                .orElseThrow();
        hand.down(1, Hand.middle(first));
        hand.down(2, Hand.middle(hand.find("key-h")));
        hand.up(2);
        layOut();
        assertThat(first.getText()).isNotEqualTo("你");
        hand.up(1);

        assertThat(keyboard.model().composing().compositionProperty().get().text())
                .isEqualTo("你");
    }

    @Test
    void theSecondTapOfATremblingFingerDoesNotTakeTheWordThatCameUpUnderIt() {
        letters("xiwang");
        hand.key("space");
        layOut();
        Node offered = hand.shown().stream()
                .filter(node -> node.getStyleClass().contains("offer"))
                .findFirst()
                .orElseThrow();
        String before = field().getText();
        clock.advance(Duration.ofSeconds(1));
        hand.tap(offered);
        String once = field().getText();
        layOut();

        clock.advance(Duration.ofMillis(120));
        hand.tap(offered);

        assertThat(once).startsWith(before).isNotEqualTo(before);
        assertThat(field().getText()).isEqualTo(once);
        clock.advance(Duration.ofMillis(600));
        hand.tap(offered);
        assertThat(field().getText()).isNotEqualTo(once);
    }

    @Test
    void whatWasTypedIsGoneWithThePerson() {
        letters("nihao");
        navigator.show(new SuggestionScreen(ui, "", () -> {}));
        layOut();

        assertThat(keyboard.model().composing().isEmpty()).isTrue();
        assertThat(keyboard.model().composing().offersProperty().get()).isEmpty();
        assertThat(field().getText()).isEmpty();
    }

    @Test
    void theLastWordIsInTheFieldBeforeAButtonThatTakesTheFieldAwayActs() {
        TextInputControl field = field();
        letters("nihao");
        hand.down(1, Hand.middle(hand.find("suggestion-send")));
        assertThat(field.getText()).isEqualTo("你好");

        navigator.show(scope -> new StackPane());
        assertThat(field.getText()).isEqualTo("你好");
    }

    @Test
    void theLastCharacterWrittenByHandIsInTheFieldBeforeAButtonActs() {
        keyboard.use(Typing.reader());
        hand.key("hand");
        layOut();
        HandwritingByTouchTest.draw(hand, 0, "大", new Random(5));
        hand.down(1, Hand.middle(hand.find("suggestion-send")));

        assertThat(field().getText()).isEqualTo("大");
    }

    @Test
    void keysOfPlasticHideTheKeyboardAndTouchingTheFieldBringsItBack() {
        letters("ni");
        plastic(KeyCode.A, "a");
        assertThat(keyboard.node().isVisible()).isFalse();
        assertThat(field().getText()).isEqualTo("你a");

        layOut();
        hand.tap(field());
        assertThat(keyboard.node().isVisible()).isTrue();
    }

    @Test
    void theHidingKeyHidesItAndTheFieldKeepsItsText() {
        hand.key("，");
        hand.key("hide");
        assertThat(keyboard.node().isVisible()).isFalse();
        assertThat(field().getText()).isEqualTo("，");
    }

    @Test
    void aBadgeScannedWhileSomebodyComposesIsAScanAndLandsNowhereElse() {
        List<Scan> scans = new ArrayList<>();
        WedgeReader reader =
                new WedgeReader(new KioskSettings.Wedge(true, Duration.ofMillis(100), ""), clock, scans::add);
        reader.attach(scene);
        letters("niha");
        for (char each : BADGE.toCharArray()) {
            clock.advance(Duration.ofMillis(4));
            plastic(KeyCode.UNDEFINED, String.valueOf(each));
        }
        plastic(KeyCode.ENTER, "\r");
        letters("o");
        hand.key("space");
        reader.detach();

        assertThat(scans).containsExactly(new Scan(BADGE, Scan.Source.WEDGE));
        assertThat(keyboard.node().isVisible()).isTrue();
        assertThat(field().getText()).isEqualTo("你好");
    }

    @Test
    void aHeldKeyOffersItsVariantsAndTheOneUnderTheLiftingFingerIsWritten() {
        Point2D stop = Hand.middle(hand.find("key-。"));
        hand.down(1, stop);
        delays.pass(Duration.ofMillis(500));
        layOut();
        assertThat(hand.shown().stream()
                        .filter(node -> node.getStyleClass().contains("key-bubble-sign"))
                        .count())
                .isEqualTo(3);
        hand.move(1, stop.add(ui.glass().mm(21), -ui.glass().mm(20)));
        hand.up(1);
        assertThat(field().getText()).isEqualTo("！");

        delays.pass(Duration.ofMillis(200));
        hand.down(1, stop);
        delays.pass(Duration.ofMillis(500));
        hand.up(1);
        assertThat(field().getText()).isEqualTo("！？");
    }

    @Test
    void theKeyUnderTheFingerIsHighlightedAndShownAbove() {
        hand.down(1, Hand.middle(hand.find("key-k")));
        assertThat(pressed("key-k")).isTrue();
        hand.move(1, Hand.middle(hand.find("key-l")));
        assertThat(pressed("key-k")).isFalse();
        assertThat(pressed("key-l")).isTrue();
        hand.up(1);
        assertThat(pressed("key-l")).isFalse();

        assertThat(keyboard.model().composing().compositionProperty().get().letters())
                .isEqualTo("l");
    }

    @Test
    void twoThumbsAtOnceTypeBothLetters() {
        hand.down(1, Hand.middle(hand.find("key-n")));
        hand.down(2, Hand.middle(hand.find("key-i")));
        hand.up(1);
        hand.up(2);
        hand.key("space");

        assertThat(field().getText()).isEqualTo("你");
    }

    @Test
    void noTouchFallsBetweenTwoKeys() {
        Bounds q = inScene(hand.find("key-q"));
        Bounds w = inScene(hand.find("key-w"));
        double between = (q.getMaxX() + w.getMinX()) / 2;
        hand.down(1, new Point2D(between - 1, q.getCenterY()));
        hand.up(1);
        hand.down(1, new Point2D(between + 1, q.getCenterY()));
        hand.up(1);

        assertThat(keyboard.model().composing().compositionProperty().get().letters())
                .isEqualTo("qw");
    }

    @Test
    void allCandidatesStandInPlaceOfTheKeysAndOneIsChosenThere() {
        letters("shi");
        hand.key("expand");
        layOut();
        assertThat(hand.shown()).noneMatch(node -> "key-q".equals(node.getId()));
        Node last = hand.shown().stream()
                .filter(node -> node.getStyleClass().contains("offer"))
                .reduce((one, other) -> other)
                .orElseThrow();
        hand.tap(last);
        layOut();

        assertThat(field().getText()).hasSize(1);
        hand.find("key-q");
    }

    private TextInputControl field() {
        return (TextInputControl) hand.find("suggestion");
    }

    private boolean pressed(String id) {
        return hand.find(id).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("pressed"));
    }

    private void letters(String letters) {
        for (String letter : letters.split("")) {
            hand.key(letter);
        }
        layOut();
    }

    private void layOut() {
        scene.snapshot(null);
    }

    private void plastic(KeyCode code, String character) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Event.fireEvent(scene.getFocusOwner(), event);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

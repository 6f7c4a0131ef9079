package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.testing.OnFxThread;

@ExtendWith(OnFxThread.class)
class WritingTest {
    private static final int LONGEST = 100;
    private static final String FAMILY = "👨‍👩‍👧";

    private final Texts texts = new Texts(Language.ZH);
    private final Ui ui = new Ui(
            texts,
            new Taps(InstantSource.system()),
            Glass.of(new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH), 1080, 1920));
    private WritingArea area;
    private Scene scene;

    @BeforeEach
    void makeTheField() {
        area = new WritingArea(ui, "suggestion", "请写在这里", LONGEST);
        scene = new Scene(area.withCounter(), 1080, 600);
    }

    @Test
    void whatIsTooLongStaysAndThePersonIsToldHowMuchToCut() {
        area.setText("好".repeat(LONGEST + 23));

        assertThat(area.getText()).hasSize(LONGEST + 23);
        assertThat(counter()).isEqualTo("太长了，请再删 23 字");
        assertThat(area.limit().fitsProperty().get()).isFalse();
    }

    @Test
    void theCounterIsSilentUntilTheEndIsNear() {
        area.setText("好".repeat(LONGEST / 2));
        assertThat(counter()).isEmpty();

        area.appendText("好".repeat(LONGEST / 2 - 7));
        assertThat(counter()).isEqualTo("还能写 7 字");
    }

    @Test
    void tenThousandCharactersAtOnceAreKeptAndCounted() {
        area.setText("好的");
        area.insertText(2, "A".repeat(10_000));

        assertThat(area.getText()).hasSize(10_002);
        assertThat(counter()).isEqualTo("太长了，请再删 9902 字");
    }

    @Test
    void tenMillionAtOnceAreNotTakenAndThePersonIsTold() {
        area.setText("好的");
        area.insertText(2, "A".repeat(10_000_000));

        assertThat(area.getText()).isEqualTo("好的");
        assertThat(counter()).startsWith("刚才的内容太多");

        area.appendText("。");
        assertThat(counter()).isEmpty();
    }

    @Test
    void controlCharactersAndHalfCharactersAreLeftOutAndTheCaretStandsBehindTheRest() {
        area.setText("一二");
        area.insertText(1, "a\u0000\u001b\u007f\u202e\ud83d\ufeff\uffff\tb\r\nc\u2028d");

        assertThat(area.getText()).isEqualTo("一a b\nc\nd二");
        assertThat(area.getCaretPosition()).isEqualTo(area.getLength() - 1);
    }

    @Test
    void emojiAndWordsFromRightToLeftStayWhole() {
        area.setText("谢谢" + FAMILY + "שלום🇨🇳");

        assertThat(area.getText()).isEqualTo("谢谢" + FAMILY + "שלום🇨🇳");
        area.end();
        area.deletePreviousChar();
        assertThat(area.getText()).endsWith("שלום");
        area.positionCaret(2);
        area.deleteNextChar();
        assertThat(area.getText()).isEqualTo("谢谢שלום");
    }

    @Test
    void erasingTakesWhatIsSeenAsOneCharacter() {
        area.setText("e\u0301" + FAMILY + "好");
        area.end();

        area.deletePreviousChar();
        assertThat(area.getText()).isEqualTo("e\u0301" + FAMILY);
        area.deletePreviousChar();
        assertThat(area.getText()).isEqualTo("e\u0301");
        area.deletePreviousChar();
        assertThat(area.getText()).isEmpty();
        area.deletePreviousChar();
        assertThat(area.getText()).isEmpty();
    }

    @Test
    void nothingIsCopiedCutOrPasted() {
        Clipboard.getSystemClipboard().clear();
        area.setText("只给自己看");
        area.selectAll();
        area.copy();
        area.cut();
        assertThat(Clipboard.getSystemClipboard().hasString()).isFalse();
        assertThat(area.getText()).isEqualTo("只给自己看");

        ClipboardContent other = new ClipboardContent();
        other.putString("别人的");
        Clipboard.getSystemClipboard().setContent(other);
        area.paste();
        assertThat(area.getText()).isEqualTo("只给自己看");
        Clipboard.getSystemClipboard().clear();
    }

    @Test
    void aLineHasNoLineBreaks() {
        WritingField field = new WritingField(ui, "name", "", 20);

        field.setText("欧阳\n无名");

        assertThat(field.getText()).isEqualTo("欧阳 无名");
    }

    private String counter() {
        return ((Label) scene.lookup(".writing-counter")).getText();
    }
}

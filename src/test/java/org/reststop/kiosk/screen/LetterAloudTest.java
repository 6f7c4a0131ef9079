package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.gift.Giving;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

@ExtendWith(OnFxThread.class)
class LetterAloudTest {
    private static final KioskSettings.Screen GLASS =
            new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH);

    @Test
    void aLetterOfThanksIsReadFromItsTitleToItsPackAndThenWhatCanBePressed(@TempDir Path folder) {
        TestClock clock = new TestClock(Giving.NOW);
        Texts texts = new Texts(Language.ZH);
        Ui ui = new Ui(texts, new Taps(InstantSource.system()), Glass.of(GLASS, 1080, 1920));
        try (KioskStore store = KioskStores.open(ReadyStores.kiosk(folder), clock, new UuidV7(clock, new Random(1)))) {
            Screen letter = Objects.requireNonNull(Giving.screens(ui, store).get("gift-letter"));
            Parent shown = letter.open(new Scope());
            new Scene(shown, 1080, 1920);
            shown.applyCss();
            shown.layout();

            assertThat(Reading.of(shown).spoken(texts))
                    .containsSubsequence("冬日送暖，感谢有您", "社区的老人记得您的脚步声", "路上慢一点", "谢谢您", "礼包：手套、护膝、暖宝宝一份", "以后再领", "领取礼包");
        }
    }
}

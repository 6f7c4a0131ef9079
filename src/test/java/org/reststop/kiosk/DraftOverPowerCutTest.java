package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.need.KeptDraft;
import org.reststop.kiosk.need.PowerCut;
import org.reststop.testing.OnFxThread;

/** Whoever was writing when the power failed goes on with it; everybody else sees nothing of it. */
@ExtendWith(OnFxThread.class)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class DraftOverPowerCutTest {
    @TempDir
    Path folder;

    private @Nullable NeedRig kiosk;

    @AfterEach
    void close() {
        if (kiosk != null) {
            kiosk.close();
        }
    }

    @Test
    void whatWasTypedBeforeTheProcessWasKilledIsOfferedWithoutBeingShownAndGoesOn() throws Exception {
        List<String> said = PowerCut.whileTyping(folder);
        NeedRig after = startedAgain(true);

        assertThat(said).contains("kept").noneMatch(line -> line.contains(PowerCut.WORDS));
        assertThat(after.words()).contains("刚才停电了", "快递外卖").doesNotContain(PowerCut.WORDS);
        after.tap("#left-draft-go-on");
        assertThat(after.area().getText()).isEqualTo(PowerCut.WORDS);
        after.tap("#need-next");
        after.tap("#need-anonymous");
        after.tap("#need-send");
        assertThat(after.raised()).singleElement().satisfies(need -> assertThat(need.words())
                .isEqualTo(PowerCut.WORDS));
        assertThat(after.draft()).isEmpty();
    }

    @Test
    void whoeverDoesNotWantItErasesItWithOneTap() {
        leave("东门要柜子");
        NeedRig after = startedAgain(false);
        after.tap("#left-draft-erase");

        assertThat(after.isResting()).isTrue();
        assertThat(after.draft()).isEmpty();
    }

    @Test
    void ifNobodyTapsItIsErasedWhenTheScreenGoes() {
        leave("东门要柜子");
        NeedRig after = startedAgain(false);
        after.pass(80);

        assertThat(after.isResting()).isTrue();
        assertThat(after.draft()).isEmpty();
    }

    @Test
    void aStartThatPutsItsFirstScreenUpTwiceStillOffersIt() {
        leave("东门要柜子");
        NeedRig after = new NeedRig(folder);
        kiosk = after;
        after.holdNext();
        after.needs.offerLeft();
        after.holdNext();
        after.release();
        after.navigator.rest();
        after.release();

        assertThat(after.isShown("#left-draft-go-on")).isTrue();
    }

    @Test
    void aBadgeThatIsScannedMeanwhileErasesItAndGreets() {
        leave("东门要柜子");
        NeedRig after = startedAgain(false);
        after.scanBadge(42);

        assertThat(after.isShown("#greeting")).isTrue();
        assertThat(after.draft()).isEmpty();
    }

    @Test
    void aPosterThatIsSeenMeanwhileErasesNothing() {
        leave("东门要柜子");
        NeedRig after = startedAgain(false);
        after.scan("https://example.org/poster");

        assertThat(after.isShown("#left-draft-go-on")).isTrue();
        assertThat(after.draft()).isPresent();
    }

    @Test
    void afterALongPowerCutNothingIsOffered() {
        leave("东门要柜子");
        NeedRig after = new NeedRig(folder);
        kiosk = after;
        after.clock.advance(Duration.ofMinutes(6));
        after.needs.offerLeft();

        assertThat(after.isResting()).isTrue();
        assertThat(after.draft()).isEmpty();
    }

    private void leave(String words) {
        try (NeedRig before = new NeedRig(folder)) {
            before.tap("#attract-need");
            before.tap("#need-category-parcel");
            before.area().setText(words);
        }
    }

    /** @param now whether the draft was written by the machine's clock */
    private NeedRig startedAgain(boolean now) {
        NeedRig after = new NeedRig(folder);
        kiosk = after;
        if (now) {
            Instant saved = after.draft().map(KeptDraft::savedAt).orElseThrow();
            after.clock.advance(Duration.between(after.clock.instant(), saved.plusSeconds(40)));
        }
        after.needs.offerLeft();
        return after;
    }
}

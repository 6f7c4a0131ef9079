package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reststop.config.KioskSettings.Access;
import org.reststop.config.KioskSettings.Language;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.ScreenAudit.Fault;
import org.reststop.kiosk.ScreenAudit.Look;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** The longest texts that staff and people may write, and words that no line can be broken in, are read to their end. */
@ExtendWith(OnFxThread.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongWordsTest {
    private static final Access PLAIN = Access.PLAIN;
    private static final Access LARGE = new Access(true, false, false, false);

    private final Map<Look, ScreenAudit> audits = new HashMap<>();
    private KioskStore store;

    @BeforeAll
    void openTheStore(@TempDir Path folder) {
        TestClock clock = new TestClock(Showroom.NOW);
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, new UuidV7(clock, new Random(1)));
    }

    @AfterAll
    void closeTheStore() {
        store.close();
    }

    static List<Look> looks() {
        return List.of(
                new Look(1080, 1920, 21.5, Language.ZH, PLAIN),
                new Look(1920, 1080, 21.5, Language.EN, PLAIN),
                new Look(1080, 1920, 21.5, Language.EN, LARGE),
                new Look(1920, 1080, 21.5, Language.ZH, LARGE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noTextIsShortenedOrCutOff(Look look) {
        assertThat(audit(look).of(Fault.TEXT_CUT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nothingLiesOnAnotherOrLeavesItsPlace(Look look) {
        assertThat(audit(look).of(Fault.OVERLAP)).isEmpty();
        assertThat(audit(look).of(Fault.SPILLS_OVER)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyButtonIsWhollyOnTheGlassOrOnOneOfItsPages(Look look) {
        assertThat(audit(look).of(Fault.OFF_THE_GLASS)).isEmpty();
        assertThat(audit(look).of(Fault.OUT_OF_REACH)).isEmpty();
        assertThat(audit(look).of(Fault.SMALL_TARGET)).isEmpty();
    }

    private ScreenAudit audit(Look look) {
        return audits.computeIfAbsent(look, each -> ScreenAudit.ofLongest(each, store));
    }
}

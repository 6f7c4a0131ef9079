package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reststop.config.KioskSettings.Access;
import org.reststop.config.KioskSettings.Language;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.ScreenAudit.Fault;
import org.reststop.kiosk.ScreenAudit.Look;
import org.reststop.kiosk.keyboard.Typing;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/**
 * What holds for all screens: on both ways to hang the glass, in both languages, on a large and on a small glass, and in
 * the modes that a person may choose.
 */
@ExtendWith(OnFxThread.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenTest {
    private static final Access PLAIN = Access.PLAIN;
    private static final Access LARGE = new Access(true, false, false, false);
    private static final Access LARGE_CONTRAST = new Access(true, true, false, false);
    private static final Access LOW = new Access(false, false, true, false);
    private static final Access ALL = new Access(true, true, true, true);

    private final Map<Look, ScreenAudit> audits = new HashMap<>();
    private KioskStore store;

    @BeforeAll
    void fillTheStore(@TempDir Path folder) {
        // Loaded here, where no test's time runs.
        Typing.engine();
        Typing.reader();
        TestClock clock = new TestClock(Showroom.NOW);
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, new UuidV7(clock, new Random(1)));
        store.write(tx -> {
            SampleNotices.on(Showroom.TODAY, Showroom.NOW).forEach(tx.session()::insert);
            return 0;
        });
    }

    @AfterAll
    void closeTheStore() {
        store.close();
    }

    static List<Look> looks() {
        return List.of(
                new Look(1080, 1920, 21.5, Language.ZH, PLAIN),
                new Look(1080, 1920, 21.5, Language.EN, PLAIN),
                new Look(1920, 1080, 21.5, Language.ZH, PLAIN),
                new Look(1920, 1080, 21.5, Language.EN, PLAIN),
                new Look(1080, 1920, 15.6, Language.EN, PLAIN),
                new Look(1920, 1080, 32, Language.ZH, PLAIN),
                new Look(1080, 1920, 21.5, Language.ZH, LARGE),
                new Look(1080, 1920, 21.5, Language.EN, LARGE),
                new Look(1920, 1080, 21.5, Language.EN, LARGE),
                new Look(1920, 1080, 21.5, Language.ZH, LARGE_CONTRAST),
                new Look(1080, 1920, 21.5, Language.EN, LOW),
                new Look(1080, 1920, 21.5, Language.ZH, ALL),
                new Look(1080, 1920, 21.5, Language.EN, ALL));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyButtonIsTwentyMillimetresHighAndWide(Look look) {
        assertThat(audit(look).of(Fault.SMALL_TARGET)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyButtonIsWhollyOnTheGlassOrOnOneOfItsPages(Look look) {
        assertThat(audit(look).of(Fault.OFF_THE_GLASS)).isEmpty();
        assertThat(audit(look).of(Fault.OUT_OF_REACH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noTextIsShortenedOrCutOff(Look look) {
        assertThat(audit(look).of(Fault.TEXT_CUT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noLineEndsInTheMiddleOfAWord(Look look) {
        assertThat(audit(look).of(Fault.WORD_BROKEN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nothingLiesOnAnotherOrLeavesItsPlace(Look look) {
        assertThat(audit(look).of(Fault.OVERLAP)).isEmpty();
        assertThat(audit(look).of(Fault.SPILLS_OVER)).isEmpty();
    }

    /** WCAG 2.2, success criterion 1.4.6. */
    @ParameterizedTest
    @MethodSource("looks")
    void everyTextStandsOutSevenfoldFromWhatItLiesOn(Look look) {
        assertThat(audit(look).of(Fault.WEAK_CONTRAST)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void inLowReachEveryButtonIsInTheLowerHalfOfTallGlass(Look look) {
        assertThat(audit(look).of(Fault.TOO_HIGH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1080,1920,ZH", "1920,1080,EN"})
    void largeTypeIsHalfAsLargeAgain(int width, int height, Language language) {
        Map<String, Map<String, Double>> plain =
                audit(new Look(width, height, 21.5, language, PLAIN)).sizes();
        List<String> small = new ArrayList<>();
        audit(new Look(width, height, 21.5, language, LARGE))
                .sizes()
                .forEach((screen, texts) -> texts.forEach((text, size) -> {
                    Double before = plain.getOrDefault(screen, Map.of()).get(text);
                    if (before != null && size < before * 1.5 - 0.5) {
                        small.add(screen + " \"" + text + "\" grows from " + before + " to " + size);
                    }
                }));

        assertThat(plain).hasSizeGreaterThan(30);
        assertThat(small).isEmpty();
    }

    private ScreenAudit audit(Look look) {
        return audits.computeIfAbsent(look, each -> ScreenAudit.ofAll(each, store));
    }
}

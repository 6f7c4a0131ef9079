package org.reststop.kiosk;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.register.RegistrationDesk;
import org.reststop.kiosk.register.RegistrationScreen;
import org.reststop.kiosk.register.RegistrationViewModel;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;

/**
 * The way to a registration. JavaFX thread only.
 *
 * @param companies that people may choose from
 */
record RegisterWays(Ui ui, Navigator navigator, Background background, RegistrationDesk desk, List<String> companies) {
    /**
     * Where registrations at a kiosk that is ready are taken.
     *
     * @param random must be fit for ids
     */
    static RegistrationDesk desk(Opened.Ready opened, CheckInDesk checkIns, Clock clock, RandomGenerator random) {
        String station = opened.identity().stationId();
        return new RegistrationDesk(opened.store(), checkIns, station, clock, new UuidV7(clock, random), random);
    }

    /**
     * Asks who it is.
     *
     * @param text what the card says
     * @param onEnd hears of the check-in, unless the person has gone or another has come meanwhile
     */
    void begin(String text, Consumer<CheckInOutcome> onEnd) {
        RegistrationScreen[] shown = new RegistrationScreen[1];
        RegistrationViewModel model = new RegistrationViewModel(
                text,
                companies,
                desk::register,
                background,
                outcome -> {
                    if (navigator.current() == shown[0]) {
                        onEnd.accept(outcome);
                    }
                },
                navigator::rest);
        shown[0] = new RegistrationScreen(ui, model);
        navigator.show(shown[0]);
    }
}

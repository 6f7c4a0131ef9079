package org.reststop.kiosk;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;

/**
 * What every way through the kiosk is built from.
 *
 * @param background where whatever waits is done, such as the database
 * @param random must be fit for ids and receipts
 */
record Stage(Ui ui, Navigator navigator, FxThread fx, Background background, Clock clock, RandomGenerator random) {
    UuidV7 ids() {
        return new UuidV7(clock, random);
    }
}

package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.reststop.testing.RainAlert;

/** An alert of the authorities (CAP 1.2) is dropped as a file, interrupts the kiosk, and is called off. */
final class AlertPart {
    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path alerts;
    private final RainAlert alert =
            new RainAlert("33010641600000_TOUR", Clock.systemUTC().instant());

    /** @param alerts HQ's folder of alerts */
    AlertPart(Stage stage, Path alerts) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
        this.alerts = alerts;
    }

    void walk() throws IOException, InterruptedException {
        rule();
        kiosk.picture(alerts.resolve("look.png"));
        int calm = kiosk.mark();
        RainAlert.drop(alerts, "alert.xml", alert.alert());
        hq.awaitText("/alerts", "暴雨红色预警");
        stage.album().add("cap-2-alerts", "HQ: the alert has come, and what was made of it", hq::picture);
        kiosk.awaitLogSince(calm, "interrupts the screen");
        stage.changed("cap-3-kiosk", "the authorities' alert interrupts the kiosk");
        RainAlert.drop(alerts, "cancel.xml", alert.cancel());
        stage.changed("cap-4-lifted", "called off by the authorities: gone from the kiosk");
        stage.page("/alerts", "cap-5-cancelled", "HQ: the alert and its end");
    }

    private void rule() throws IOException, InterruptedException {
        hq.open("/alerts/rules");
        hq.press("a[href='/alerts/rules/new']");
        hq.click("input[value='severity.EXTREME']");
        hq.choose("deed", "EMERGENCY");
        stage.whole("cap-1-rule", "HQ: which alerts interrupt kiosks");
        hq.press("form.wide-form .buttons button");
    }
}

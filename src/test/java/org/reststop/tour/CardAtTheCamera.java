package org.reststop.tour;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Somebody whose work card nobody knows holds it to the camera and registers; the preview outlines the card's code. */
final class CardAtTheCamera {
    /** What the card says. */
    static final String CARD = "SF-0012345";

    private static final int OUTLINE = 0xFAD998;
    private static final int OUTLINE_PIXELS = 200;
    private static final Rectangle2D PREVIEW = new Rectangle2D.Double(0.7, 0.065, 0.24, 0.105);

    private final Stage stage;
    private final Path look;

    /** @param look a file for pictures that nobody keeps */
    CardAtTheCamera(Stage stage, Path look) {
        this.stage = stage;
        this.look = look;
    }

    /** Ends with the card where it cannot be read. */
    void walk() throws IOException, InterruptedException {
        KioskOnScreen kiosk = stage.kiosk();
        kiosk.awaitLog("Showing RefusalScreen");
        stage.picture("work-card-unknown", "the camera read a work card that nobody knows: register?");
        kiosk.tap(Button.REGISTER, "RegistrationScreen");
        stage.picture("register-1-consent", "step 1: is it your card, and what is kept");
        step(Button.AGREE, "register-2-surname", "step 2: the surname, by its first letter");
        step(Button.LETTER_Z, "register-2-surnames", "the surnames with that letter");
        step(Button.SURNAME_ZHANG, "register-2-address", "how to be called");
        step(Button.MASTER, "register-3-company", "step 3: the company");
        step(Button.COMPANY, "register-4-phone", "step 4: the phone's last digits");
        for (Button digit : new Button[] {Button.DIGIT_4, Button.DIGIT_8, Button.DIGIT_2}) {
            kiosk.tap(digit);
        }
        step(Button.DIGIT_1, "register-4-phone-filled", "four digits, and ready");
        Instant from = Stage.now();
        kiosk.tap(Button.REGISTERED, "GreetingScreen");
        stage.made().add(new Visit(Optional.empty(), 0, true, from, Stage.now()));
        stage.picture("greeting-pending", "greeted at once, to be approved by staff");
        kiosk.tap(Button.FINISH, "AttractScreen");
        stage.album().add("preview-found", "the camera's preview outlines the code that it has read", png -> {
            kiosk.awaitSight(png, CardAtTheCamera::isOutlined);
        });
        stage.camera().far();
        kiosk.awaitSight(look, sight -> !isOutlined(sight));
        kiosk.seen(CARD);
    }

    private static boolean isOutlined(Sight sight) throws IOException {
        return sight.hasOnTheWall(OUTLINE, OUTLINE_PIXELS, PREVIEW);
    }

    private void step(Button button, String name, String shows) throws IOException, InterruptedException {
        stage.after(button, name, shows);
    }
}

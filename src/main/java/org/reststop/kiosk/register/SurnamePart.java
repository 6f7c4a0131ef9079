package org.reststop.kiosk.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** The usual surnames by the letter that they begin with in pinyin: two taps. */
record SurnamePart(Ui ui, RegistrationViewModel model) {
    private static final double TALL_MM = 34;
    private static final double LOW_MM = 26;
    private static final String MARKED = "register-chosen";

    Region body(Scope scope) {
        Tiles letters = new Tiles(ui, letterColumns(), ui.glass().portrait() ? 26 : 21);
        List<Button> buttons = new ArrayList<>();
        for (String letter : words("surnames.letters", " ")) {
            buttons.add(letters.tile(
                    "register-letter-" + letter, letter, "register-strong", () -> model.chooseLetter(letter)));
        }
        buttons.add(letters.tile(
                "register-other-surname",
                ui.texts().get("register.other"),
                "register-strong",
                () -> model.chooseSurname("")));
        // So that the letters stay where they are.
        double least = ui.glass().mm(ui.glass().portrait() ? 3 * (TALL_MM + 3) : 2 * (LOW_MM + 3));
        StackPane surnames = new StackPane() {
            @Override
            protected double computeMinHeight(double width) {
                return Math.max(least, super.computeMinHeight(width));
            }
        };
        scope.listen(model.letterProperty(), letter -> {
            buttons.forEach(button -> mark(button, button.getId().equals("register-letter-" + letter)));
            surnames.getChildren().setAll(surnames(letter));
        });
        surnames.setAlignment(Pos.TOP_CENTER);
        return Tiles.centred(letters.withWideLast(buttons), surnames);
    }

    private int letterColumns() {
        if (ui.glass().portrait()) {
            return 7;
        }
        return ui.glass().isNarrow() ? 10 : 14;
    }

    private static void mark(Button button, boolean chosen) {
        button.getStyleClass().remove(MARKED);
        if (chosen) {
            button.getStyleClass().add(MARKED);
        }
    }

    private Region surnames(String letter) {
        if (letter.isEmpty()) {
            return new VBox(ui.label(ui.texts().get("register.surname.first"), "body"));
        }
        Tiles tiles = new Tiles(ui, ui.glass().portrait() ? 4 : 6, ui.glass().portrait() ? TALL_MM : LOW_MM);
        return tiles.of(words("surnames." + letter, ",").stream()
                .map(entry -> tiles.tile(
                        "register-surname-" + character(entry),
                        entry,
                        "register-choice",
                        () -> model.chooseSurname(character(entry))))
                .toList());
    }

    /** What is kept of an entry such as 张 Zhang. */
    private static String character(String entry) {
        return entry.split(" ", 2)[0];
    }

    private List<String> words(String key, String between) {
        return Stream.of(ui.texts().get(key).split(between)).map(String::strip).toList();
    }
}

package org.reststop.kiosk.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** From when a notice is on show, for how long, and whether it stands first. */
record DaysPart(Ui ui, Writing writing) {
    private static final List<Integer> LENGTHS = List.of(1, 3, 7, 14, 30);
    private static final double TALL_MM = 28;
    private static final double LOW_MM = 21;
    private static final String MARKED = "register-chosen";

    Region body() {
        VBox all = new VBox();
        all.getStyleClass().add("stack");
        fill(all);
        return all;
    }

    private void fill(VBox all) {
        Texts texts = ui.texts();
        Label range = ui.label(range(), "register-strong");
        range.setId("counter-range");
        all.getChildren()
                .setAll(
                        range,
                        ui.label(texts.get("counter.write.from"), "body"),
                        firsts(all),
                        ui.label(texts.get("counter.write.for"), "body"),
                        lengths(all),
                        pin(all));
    }

    /** The days in words. */
    String range() {
        Texts texts = ui.texts();
        return texts.get(
                "counter.days",
                texts.format("format.date", writing.content().firstDay()),
                texts.format("format.date", writing.content().lastDay()));
    }

    private Tiles tiles(int columns) {
        return new Tiles(ui, columns, ui.glass().portrait() && !ui.isLow() ? TALL_MM : LOW_MM);
    }

    private Region firsts(VBox all) {
        List<LocalDate> days = new ArrayList<>();
        writing.before()
                .map(notice -> notice.window().firstDay())
                .filter(day -> day.isBefore(writing.today()))
                .ifPresent(days::add);
        for (int i = 0; i < 3; i++) {
            days.add(writing.today().plusDays(i));
        }
        Tiles tiles = tiles(days.size());
        return tiles.of(days.stream()
                .map(day -> chosen(
                        tiles.tile("counter-from-" + day, name(day), "register-strong", () -> {
                            writing.begin(day);
                            fill(all);
                        }),
                        day.equals(writing.content().firstDay())))
                .toList());
    }

    private String name(LocalDate day) {
        long ahead = day.toEpochDay() - writing.today().toEpochDay();
        return ui.texts().get(ahead < 0 ? "counter.write.as-before" : "counter.write.ahead-" + ahead);
    }

    private Region lengths(VBox all) {
        Tiles tiles = tiles(LENGTHS.size());
        return tiles.of(LENGTHS.stream()
                .map(days -> chosen(
                        tiles.tile(
                                "counter-for-" + days, ui.texts().count("span.days", days), "register-strong", () -> {
                                    writing.last(days);
                                    fill(all);
                                }),
                        days == writing.length()))
                .toList());
    }

    private Region pin(VBox all) {
        boolean pinned = writing.content().pinned();
        String text = ui.texts().get(pinned ? "counter.write.pinned" : "counter.write.pin");
        Tiles tiles = tiles(1);
        return tiles.of(List.of(chosen(
                tiles.tile("counter-pin", text, "register-strong", () -> {
                    writing.pin(!pinned);
                    fill(all);
                }),
                pinned)));
    }

    private static Button chosen(Button button, boolean marked) {
        if (marked) {
            button.getStyleClass().add(MARKED);
        }
        return button;
    }
}

package org.reststop.kiosk.need;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Category;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.TileGrid;
import org.reststop.kiosk.screen.Ui;

/** A tile for each category. */
record CategoryPart(Ui ui, NeedViewModel model) {
    private static final double GAP_MM = 5;
    private static final double TALLEST_MM = 64;
    private static final double DISC_MM = 24;
    private static final double SMALL_DISC_MM = 16;
    private static final int ROOMY = 10;

    Region body() {
        List<Category> choices = model.choices();
        boolean roomy = isRoomy(choices.size());
        double tallest = roomy && ui.glass().portrait() ? ui.glass().mm(TALLEST_MM) : Double.MAX_VALUE;
        List<Button> tiles =
                choices.stream().map(category -> tile(category, roomy)).toList();
        return new TileGrid(tiles, columns(), ui.glass().mm(GAP_MM)).sharing(tallest);
    }

    private int columns() {
        boolean slim = ui.glass().portrait() || ui.glass().isNarrow();
        return slim ? ui.isLarge() ? 1 : 2 : ui.isLarge() ? 3 : 5;
    }

    /** Whether there is room for examples: English names take up to two lines, so there is none beneath them. */
    private boolean isRoomy(int choices) {
        boolean tall = ui.glass().portrait() || !ui.glass().isNarrow();
        return choices <= ROOMY && tall && !ui.isLarge() && ui.texts().isChinese();
    }

    /** English names are longer, and five stand side by side on wide glass. */
    private String style() {
        boolean tight = !ui.texts().isChinese() && !ui.glass().portrait() && !ui.isLarge();
        return tight ? "register-long" : "register-strong";
    }

    private Button tile(Category category, boolean roomy) {
        Names names = new Names(ui.texts());
        VBox words = new VBox(ui.label(names.name(category), style()));
        if (roomy) {
            words.getChildren().add(ui.label(names.hint(category), "small"));
        }
        double side = ui.glass().portrait() && roomy ? DISC_MM : SMALL_DISC_MM;
        Node disc = ui.disc(Names.icon(category), side, category.rules().urgent() ? "disc-rose" : "disc-soft");
        Region content = Choice.content(disc, words, !roomy || Choice.isStacked(ui));
        content.getStyleClass().add("need-category");
        Button button = ui.card(
                "need-category-" + category.code(),
                names.name(category),
                content,
                () -> model.choose(category),
                "card",
                "register-tile");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return button;
    }
}

package org.reststop.kiosk.register;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** The companies that couriers here usually work for. */
record CompanyPart(Ui ui, RegistrationViewModel model) {
    private static final double LEAST_MM = 24;
    private static final double MOST_MM = 34;
    private static final int USUAL = 15;
    private static final int SHORT = 4;

    Region body() {
        List<String> companies = model.companies();
        boolean tall = ui.glass().portrait() && companies.size() < USUAL;
        Tiles tiles = new Tiles(ui, ui.glass().portrait() ? 3 : 5, tall ? MOST_MM : LEAST_MM);
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < companies.size(); i++) {
            String company = companies.get(i);
            buttons.add(
                    tiles.tile("register-company-" + i, company, style(company), () -> model.chooseCompany(company)));
        }
        buttons.add(tiles.tile(
                "register-company-other",
                ui.texts().get("register.other"),
                "register-choice",
                () -> model.chooseCompany("")));
        return Tiles.centred(tiles.of(buttons));
    }

    private static String style(String company) {
        return company.codePointCount(0, company.length()) <= SHORT ? "register-choice" : "register-long";
    }
}

package org.reststop.kiosk.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.reststop.config.KioskSettings;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;

/** A registration at each of its questions, for the tests that look at all screens and for pictures. */
public final class Registering {
    private Registering() {}

    /** By name, in their order. */
    public static Map<String, Screen> screens(Ui ui) {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("register-1", at(ui, model -> {}));
        all.put("register-2", at(ui, RegistrationViewModel::agree));
        for (String letter : List.of("L", "K", "Y")) {
            all.put("register-2-" + letter, at(ui, model -> {
                model.agree();
                model.chooseLetter(letter);
            }));
        }
        all.put("register-2-address", at(ui, model -> model.chooseSurname("张")));
        all.put("register-2-address-other", at(ui, model -> model.chooseSurname("")));
        all.put("register-2-name", at(ui, RegistrationViewModel::wantToTypeName));
        all.put("register-3", at(ui, model -> model.choose(FormOfAddress.SHIFU)));
        all.put("register-3-most", at(ui, mostCompanies(), model -> model.choose(FormOfAddress.SHIFU)));
        all.put("register-4", at(ui, model -> {
            model.chooseCompany("美团");
            model.digit(4);
            model.digit(8);
        }));
        all.put("register-saving", at(ui, model -> {
            model.chooseCompany("美团");
            model.skipPhone("zh");
        }));
        return all;
    }

    private static List<String> mostCompanies() {
        return IntStream.range(0, KioskSettings.MOST_COMPANIES)
                .mapToObj(number -> "第" + number + "速运公司")
                .toList();
    }

    private static Screen at(Ui ui, Consumer<RegistrationViewModel> answers) {
        return at(ui, KioskSettings.COMPANIES, answers);
    }

    private static Screen at(Ui ui, List<String> companies, Consumer<RegistrationViewModel> answers) {
        Background never = new Background(work -> {}, Runnable::run);
        RegistrationViewModel model = new RegistrationViewModel(
                "SF-0012345", companies, (text, told) -> new CheckInOutcome.NotStored(), never, end -> {}, () -> {});
        answers.accept(model);
        return new RegistrationScreen(ui, model);
    }
}

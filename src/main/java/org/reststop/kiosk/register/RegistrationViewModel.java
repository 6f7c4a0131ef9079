package org.reststop.kiosk.register;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One registration, from its first question to its end; dropped with its screen. JavaFX thread only. */
public final class RegistrationViewModel {
    private static final Logger log = LoggerFactory.getLogger(RegistrationViewModel.class);

    /** The longest name, in characters. */
    static final int LONGEST_NAME = 20;

    private static final int DIGITS = 4;

    private final String text;
    private final List<String> companies;
    private final BiFunction<String, Answers, CheckInOutcome> desk;
    private final Background background;
    private final Consumer<CheckInOutcome> onEnd;
    private final Runnable onLeave;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CONSENT);
    private final ReadOnlyStringWrapper letter = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper phone = new ReadOnlyStringWrapper("");
    private String surname = "";
    private String fullName = "";
    private String name = "";
    private String company = "";

    /**
     * @param text what the card says, kept in memory only
     * @param companies to choose from
     * @param desk stores the answers and checks in; may wait
     * @param onEnd hears of the check-in
     * @param onLeave the person does not want to go on
     */
    public RegistrationViewModel(
            String text,
            List<String> companies,
            BiFunction<String, Answers, CheckInOutcome> desk,
            Background background,
            Consumer<CheckInOutcome> onEnd,
            Runnable onLeave) {
        this.text = text;
        this.companies = List.copyOf(companies);
        this.desk = desk;
        this.background = background;
        this.onEnd = onEnd;
        this.onLeave = onLeave;
    }

    /** Whether it is about this card: whoever still holds it up does not begin anew. */
    public boolean isFor(String scanned) {
        return text.equals(scanned);
    }

    void agree() {
        step.set(Step.SURNAME);
    }

    /** One question back; from the first, away. */
    void back() {
        switch (step.get()) {
            case CONSENT -> onLeave.run();
            case SURNAME -> step.set(Step.CONSENT);
            case ADDRESS -> step.set(Step.SURNAME);
            case FULL_NAME -> step.set(Step.ADDRESS);
            case COMPANY -> step.set(fullName.isEmpty() ? Step.ADDRESS : Step.FULL_NAME);
            case PHONE -> step.set(Step.COMPANY);
            case SAVING -> {}
        }
    }

    void chooseLetter(String chosen) {
        letter.set(chosen);
    }

    /** @param chosen empty if it is none of those to choose from */
    void chooseSurname(String chosen) {
        surname = chosen;
        step.set(Step.ADDRESS);
    }

    void choose(FormOfAddress form) {
        fullName = "";
        name = form.of(surname);
        step.set(Step.COMPANY);
    }

    void wantToTypeName() {
        step.set(Step.FULL_NAME);
    }

    /** Takes a typed name; nothing happens while it is blank or too long. */
    void typeName(String typed) {
        String clean = clean(typed);
        if (!clean.isEmpty() && clean.codePointCount(0, clean.length()) <= LONGEST_NAME) {
            fullName = clean;
            name = clean;
            step.set(Step.COMPANY);
        }
    }

    /** A name as it may be kept: without what cannot be seen. */
    static String clean(String typed) {
        StringBuilder kept = new StringBuilder();
        typed.codePoints()
                .filter(point -> !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** @param chosen empty if it is none of those to choose from */
    void chooseCompany(String chosen) {
        company = chosen;
        step.set(Step.PHONE);
    }

    /** @param digit 0 to 9; one after the last is not taken */
    void digit(int digit) {
        if (phone.get().length() < DIGITS) {
            phone.set(phone.get() + digit);
        }
    }

    void erase() {
        String typed = phone.get();
        phone.set(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
    }

    /** Goes on without a number. */
    void skipPhone(String language) {
        phone.set("");
        finish(language);
    }

    /** Stores the answers, once, if the number is whole or left out. */
    void finish(String language) {
        if (step.get() != Step.PHONE || !phone.get().isEmpty() && !isPhoneWhole()) {
            return;
        }
        step.set(Step.SAVING);
        Answers answers = new Answers(name, company, phone.get(), language);
        background.run(() -> desk.apply(text, answers), onEnd, e -> {
            log.error("A registration failed", e);
            onEnd.accept(new CheckInOutcome.NotStored());
        });
    }

    boolean isPhoneWhole() {
        return phone.get().length() == DIGITS;
    }

    List<String> companies() {
        return companies;
    }

    String surname() {
        return surname;
    }

    /** As it was typed before, if somebody comes back to it. */
    String fullName() {
        return fullName;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The initial whose surnames are shown; empty for none yet. */
    ReadOnlyStringProperty letterProperty() {
        return letter.getReadOnlyProperty();
    }

    ReadOnlyStringProperty phoneProperty() {
        return phone.getReadOnlyProperty();
    }
}

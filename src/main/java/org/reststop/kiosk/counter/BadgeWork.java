package org.reststop.kiosk.counter;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.person.MaskedName;
import org.reststop.kiosk.counter.BadgePage.Deed;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody of the staff at people's badges. A view model; JavaFX thread only. */
final class BadgeWork {
    private static final Logger log = LoggerFactory.getLogger(BadgeWork.class);

    /** The longest name, in characters. */
    static final int MAX_NAME = 40;

    private final Clerk clerk;
    private final BadgeDesk desk;
    private final List<String> companies;
    private final Background background;
    private final Runnable onBack;
    private final Runnable onFact;
    private final ReadOnlyObjectWrapper<BadgePage> page = new ReadOnlyObjectWrapper<>(new BadgePage.Loading());
    private String typed = "";

    /**
     * @param companies that couriers here usually work for
     * @param onBack leaves the badges
     * @param onFact a new fact is on disk
     */
    BadgeWork(
            Clerk clerk,
            BadgeDesk desk,
            List<String> companies,
            Background background,
            Runnable onBack,
            Runnable onFact) {
        this.clerk = clerk;
        this.desk = desk;
        this.companies = List.copyOf(companies);
        this.background = background;
        this.onBack = onBack;
        this.onFact = onFact;
    }

    void list() {
        list(false);
    }

    private void list(boolean unknown) {
        typed = "";
        background.run(
                desk::recent, holders -> page.set(new BadgePage.Listed(holders, unknown)), e -> failed(Deed.ASK, e));
    }

    /** Whether a scan is taken as somebody's badge that is to be looked at. */
    boolean scanned(String text) {
        boolean takes = page.get() instanceof BadgePage.Listed || page.get() instanceof BadgePage.One;
        if (takes) {
            background.run(
                    () -> desk.recognize(text),
                    found -> found.ifPresentOrElse(this::open, () -> list(true)),
                    e -> failed(Deed.ASK, e));
        }
        return takes;
    }

    void open(Holder holder) {
        page.set(new BadgePage.One(holder));
    }

    void ask(Deed deed, Holder holder) {
        page.set(new BadgePage.Asked(deed, holder));
    }

    void doIt(Deed deed, Holder holder) {
        long author = clerk.personId();
        run(deed, () -> {
            switch (deed) {
                case REPLACE -> desk.replace(author, holder);
                case REVOKE -> desk.revoke(author, holder);
                case ASK, NEW -> desk.ask(author, holder);
            }
        });
    }

    void beginNew() {
        page.set(new BadgePage.Name(typed));
    }

    void type(String name) {
        typed = name;
    }

    /** The name is written; not before it is one. */
    void named() {
        String name = typed.strip();
        if (!name.isEmpty() && name.length() <= MAX_NAME) {
            page.set(new BadgePage.Company(name));
        }
    }

    /** @param company empty for none */
    void works(String name, String company) {
        long author = clerk.personId();
        run(Deed.NEW, () -> desk.askNew(author, MaskedName.of(name), name, company));
    }

    private void run(Deed deed, Runnable work) {
        page.set(new BadgePage.Loading());
        background.run(
                () -> {
                    work.run();
                    return deed;
                },
                done -> {
                    typed = "";
                    onFact.run();
                    page.set(new BadgePage.Ended(deed, true));
                },
                e -> failed(deed, e));
    }

    private void failed(Deed deed, RuntimeException e) {
        log.error("The badges at the counter failed", e);
        page.set(new BadgePage.Ended(deed, false));
    }

    void back() {
        switch (page.get()) {
            case BadgePage.Listed listed -> onBack.run();
            case BadgePage.Loading loading -> onBack.run();
            case BadgePage.Asked(Deed deed, Holder holder) -> open(holder);
            case BadgePage.Company(String name) -> page.set(new BadgePage.Name(name));
            default -> list();
        }
    }

    /** Whoever served has gone, and with her whose badges she looked at. */
    void leave() {
        typed = "";
        page.set(new BadgePage.Loading());
    }

    List<String> companies() {
        return companies;
    }

    ReadOnlyObjectProperty<BadgePage> pageProperty() {
        return page.getReadOnlyProperty();
    }
}

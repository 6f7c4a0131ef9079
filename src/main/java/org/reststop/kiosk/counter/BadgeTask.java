package org.reststop.kiosk.counter;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;

/** Replace and take back people's badges, and ask HQ for new ones. JavaFX thread only. */
public final class BadgeTask implements DeskTask {
    private final Ui ui;
    private final BadgeDesk desk;
    private final List<String> companies;
    private final ZoneId zone;
    private final Background background;
    private final Consumer<Screen> show;
    private final Runnable onFact;
    private @Nullable BadgeWork work;

    /**
     * @param companies that couriers here usually work for
     * @param zone by which times are told
     * @param show shows a screen
     * @param onFact a new fact is on disk
     */
    public BadgeTask(
            Ui ui,
            BadgeDesk desk,
            List<String> companies,
            ZoneId zone,
            Background background,
            Consumer<Screen> show,
            Runnable onFact) {
        this.ui = ui;
        this.desk = desk;
        this.companies = List.copyOf(companies);
        this.zone = zone;
        this.background = background;
        this.show = show;
        this.onFact = onFact;
    }

    @Override
    public String word() {
        return "badges";
    }

    @Override
    public Icon icon() {
        return Icon.BADGE;
    }

    @Override
    public void open(Clerk clerk, Runnable back) {
        Runnable out = () -> {
            leave();
            back.run();
        };
        BadgeWork opened = new BadgeWork(clerk, desk, companies, background, out, onFact);
        work = opened;
        show.accept(new BadgeScreen(ui, opened, zone));
        opened.list();
    }

    @Override
    public boolean scanned(String text) {
        BadgeWork now = work;
        return now != null && now.scanned(text);
    }

    @Override
    public void leave() {
        BadgeWork now = work;
        work = null;
        if (now != null) {
            now.leave();
        }
    }
}

package org.reststop.kiosk.counter;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;

/** Write, change and take down notices, and photograph those on paper. JavaFX thread only. */
public final class NoticeTask implements DeskTask {
    private final Ui ui;
    private final NoticeDesk desk;
    private final Background background;
    private final Optional<PaperPictures> camera;
    private final Consumer<Screen> show;
    private final Runnable onFact;
    private final Runnable onShown;
    private @Nullable NoticeWork work;

    /**
     * @param camera empty at a kiosk that has none
     * @param show shows a screen
     * @param onFact a new fact is on disk
     * @param onShown what this kiosk shows has changed
     */
    public NoticeTask(
            Ui ui,
            NoticeDesk desk,
            Background background,
            Optional<PaperPictures> camera,
            Consumer<Screen> show,
            Runnable onFact,
            Runnable onShown) {
        this.ui = ui;
        this.desk = desk;
        this.background = background;
        this.camera = camera;
        this.show = show;
        this.onFact = onFact;
        this.onShown = onShown;
    }

    @Override
    public String word() {
        return "notices";
    }

    @Override
    public Icon icon() {
        return Icon.NOTICE;
    }

    @Override
    public void open(Clerk clerk, Runnable back) {
        NoticeWork opened = new NoticeWork(
                clerk,
                desk,
                background,
                camera,
                new NoticeWork.Ways(
                        () -> {
                            leave();
                            back.run();
                        },
                        onFact,
                        onShown));
        work = opened;
        show.accept(new NoticeScreen(ui, opened));
        opened.list();
    }

    @Override
    public void tick() {
        NoticeWork now = work;
        if (now != null) {
            now.tick();
        }
    }

    @Override
    public void refresh() {
        NoticeWork now = work;
        if (now != null) {
            now.refresh();
        }
    }

    @Override
    public void leave() {
        NoticeWork now = work;
        work = null;
        if (now != null) {
            now.leave();
        }
    }
}

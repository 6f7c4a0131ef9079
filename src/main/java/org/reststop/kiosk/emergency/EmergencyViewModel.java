package org.reststop.kiosk.emergency;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The emergency that interrupts the screen, if there is one. JavaFX thread only. */
public final class EmergencyViewModel {
    private static final Logger log = LoggerFactory.getLogger(EmergencyViewModel.class);

    /** Hours begin and end without HQ's saying anything. */
    private static final int SECONDS_BETWEEN_LOOKS = 15;

    private static final int SECONDS_BETWEEN_TONES = 20;
    private static final int MOST_TONES = 15;

    private final Background background;
    private final Runnable alarm;
    private Runnable onFact = () -> {};
    private @Nullable EmergencyBook book;
    private final ReadOnlyObjectWrapper<Optional<Notice>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Revision> read = new HashSet<>();
    private Supplier<Optional<Long>> visitor = Optional::empty;
    private List<Notice> unread = List.of();
    private boolean refreshing;
    private boolean again;
    private int untilLook = SECONDS_BETWEEN_LOOKS;
    private int untilTone;
    private int tones;

    private record Revision(UUID id, long revision) {
        static Revision of(Notice notice) {
            return new Revision(notice.id(), notice.revision());
        }
    }

    /** @param alarm sounds once */
    public EmergencyViewModel(Background background, Runnable alarm) {
        this.background = background;
        this.alarm = alarm;
    }

    /**
     * Says where the emergencies are.
     *
     * @param onKept runs when a fact is on disk
     */
    public void begin(EmergencyBook emergencies, Runnable onKept) {
        book = emergencies;
        onFact = onKept;
    }

    /** Who has checked in and not gone, whenever that is asked. */
    public void visitor(Supplier<Optional<Long>> who) {
        visitor = who;
    }

    /** Reads which emergencies there are, at first and whenever HQ's changes have arrived. */
    public void refresh() {
        EmergencyBook from = book;
        if (from == null || refreshing) {
            again = refreshing;
            return;
        }
        refreshing = true;
        background.run(from::unread, this::take, e -> {
            refreshing = false;
            log.error("Emergencies could not be read", e);
        });
    }

    private void take(List<Notice> found) {
        refreshing = false;
        unread = found;
        show();
        if (again) {
            again = false;
            refresh();
        }
    }

    /** A second has passed. */
    public void tick() {
        if (--untilLook <= 0) {
            untilLook = SECONDS_BETWEEN_LOOKS;
            refresh();
        }
        if (shown.get().filter(notice -> !isLive(notice)).isPresent()) {
            show();
        }
        if (shown.get().filter(notice -> notice.extras().sound()).isPresent()
                && tones < MOST_TONES
                && --untilTone <= 0) {
            sound();
        }
    }

    private void sound() {
        untilTone = SECONDS_BETWEEN_TONES;
        tones++;
        alarm.run();
    }

    private void show() {
        Optional<Notice> next = unread.stream()
                .filter(this::isLive)
                .filter(notice -> !read.contains(Revision.of(notice)))
                .findFirst();
        if (next.map(Revision::of).equals(shown.get().map(Revision::of))) {
            return;
        }
        shown.get()
                .filter(before ->
                        next.filter(after -> after.id().equals(before.id())).isEmpty())
                .ifPresent(before -> log.info("Emergency {} is over here", before.id()));
        shown.set(next);
        next.ifPresent(notice -> {
            log.info("Emergency {}, revision {}, interrupts the screen", notice.id(), notice.revision());
            tones = 0;
            if (notice.extras().sound()) {
                sound();
            }
            keep(from -> from.seen(notice));
        });
    }

    /** Somebody says that he has read what is shown. */
    void read() {
        shown.get().ifPresent(notice -> {
            log.info("Emergency {}, revision {}, was read", notice.id(), notice.revision());
            read.add(Revision.of(notice));
            Optional<Long> person = visitor.get();
            keep(from -> from.read(notice, person));
            show();
        });
    }

    private boolean isLive(Notice notice) {
        EmergencyBook from = book;
        return from != null && from.isLive(notice);
    }

    private void keep(Consumer<EmergencyBook> fact) {
        EmergencyBook to = Objects.requireNonNull(book);
        background.run(
                () -> {
                    fact.accept(to);
                    return fact;
                },
                kept -> onFact.run(),
                e -> log.error("What became of an emergency could not be stored", e));
    }

    /** The emergency that interrupts the screen; empty if there is none that nobody has read. */
    public ReadOnlyObjectProperty<Optional<Notice>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}

package org.reststop.kiosk.attract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.kiosk.media.UnshowableException;
import org.reststop.kiosk.screen.Background;
import org.reststop.sync.WallFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notices that take turns while nobody is there: calmly, part by part, and only what is here whole and can be shown.
 * What was withdrawn, has expired or turns out to be broken leaves at once. JavaFX thread only.
 */
public final class WallViewModel {
    /** A part stays long enough for a slow reader to read its title twice. */
    static final int SECONDS_A_PART = 10;

    /** The longest that a film may take, and be late. */
    static final int SECONDS_A_FILM =
            (int) NoticeMedium.LONGEST_FILM.plusSeconds(15).toSeconds();

    /** How often it looks for something to show when there is nothing. */
    private static final int SECONDS_OF_NOTHING = 5;

    private static final Logger log = LoggerFactory.getLogger(WallViewModel.class);

    private final Background background;
    private final Clock clock;
    private NoticeSource source = NoticeSource.NONE;
    private ZoneId zone = ZoneOffset.UTC;
    private Runnable onFact = () -> {};
    private final Turns turns = new Turns();
    private final TurnParts parts = new TurnParts();
    private final DisplayLog displays = new DisplayLog();
    private final Set<Broken> broken = new HashSet<>();
    private final ReadOnlyObjectWrapper<WallShown> shown = new ReadOnlyObjectWrapper<>(new WallShown.Nothing());
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Progress(0, 0));
    private boolean seen;
    private boolean covered;
    private boolean loading;
    private boolean refreshing;
    private int seconds;
    private long number;

    /** How far a notice is: at which of its parts, from 0, and of how many as far as is known. */
    record Progress(int at, int of) {}

    private record Broken(UUID id, long revision) {}

    /** A wall with nothing on it until it has begun. */
    public WallViewModel(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    /**
     * Says where the notices are.
     *
     * @param station its zone
     * @param onKept runs when a fact is on disk
     */
    public void begin(NoticeSource notices, ZoneId station, Runnable onKept) {
        source = notices;
        zone = station;
        onFact = onKept;
    }

    /** Reads which notices there are, at first and whenever HQ's changes or media have arrived or a day begins. */
    public void refresh() {
        if (refreshing) {
            return;
        }
        refreshing = true;
        background.run(
                source::cards,
                cards -> {
                    refreshing = false;
                    take(cards);
                },
                e -> {
                    refreshing = false;
                    log.error("The notices could not be read", e);
                });
    }

    private void take(List<NoticeCard> cards) {
        boolean news = turns.take(cards);
        parts.retain(turns.entries());
        if (news && seen && !covered || !isCurrent()) {
            next();
        }
    }

    /** Whether what is shown is still what HQ wants shown now. */
    private boolean isCurrent() {
        return shown.get() instanceof WallShown.Turn turn
                && turns.entries().stream()
                        .filter(entry -> entry.card().id().equals(turn.notice().id()))
                        .filter(entry ->
                                entry.card().revision() == turn.notice().revision())
                        .anyMatch(mayBeAt(clock.instant()));
    }

    private Predicate<Turns.Entry> mayBeAt(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        return entry -> {
            NoticeCard card = entry.card();
            return entry.extras().audience().isPublic()
                    && card.isOnAt(entry.extras(), now, local)
                    && !broken.contains(new Broken(card.id(), card.revision()))
                    && source.isHere(entry.extras());
        };
    }

    /** Whether the wall is on the screen: turns go on only while somebody can see them. */
    void seen(boolean now) {
        seen = now;
    }

    /** Whether something lies over the whole screen, whatever is beneath. */
    public void covered(boolean now) {
        covered = now;
    }

    /** A second has passed. */
    public void tick() {
        if (!seen || covered) {
            return;
        }
        seconds++;
        switch (shown.get()) {
            case WallShown.Nothing nothing -> {
                if (seconds >= SECONDS_OF_NOTHING) {
                    next();
                }
            }
            case WallShown.Turn turn -> {
                keep(displays.second(turn.notice().card(), clock.instant()));
                if (!turn.notice().isShownAt(clock.instant(), zone)) {
                    next();
                } else if (seconds >= longest(turn)) {
                    advance(turn);
                }
            }
        }
    }

    private static int longest(WallShown.Turn turn) {
        return turn.part() instanceof WallShown.Part.Medium(int index)
                        && turn.notice().extras().media().get(index).kind() == NoticeMedium.Kind.VIDEO
                ? SECONDS_A_FILM
                : SECONDS_A_PART;
    }

    /** In how many pages the words of what is shown were laid out; 0 if there is no room for any. */
    void laidOut(long turn, int count) {
        if (shown.get() instanceof WallShown.Turn now && now.turn() == turn) {
            parts.laidOut(count);
            tellProgress();
        }
    }

    /** The film that is shown has come to its end. */
    void ended(long turn) {
        if (shown.get() instanceof WallShown.Turn now && now.turn() == turn) {
            advance(now);
        }
    }

    /** What is shown cannot be shown. */
    void broke(long turn, String reason) {
        if (shown.get() instanceof WallShown.Turn now && now.turn() == turn) {
            skip(now.notice().card(), reason);
        }
    }

    private void skip(NoticeCard card, String reason) {
        if (reason.equals(UnshowableException.DAMAGED_HERE)) {
            // This disk's fault: it is fetched again, and until then it is not here whole.
            next();
            return;
        }
        broken.add(new Broken(card.id(), card.revision()));
        background.run(
                () -> {
                    source.unshowable(card, reason);
                    return card;
                },
                told -> onFact.run(),
                e -> log.error("That a notice cannot be shown could not be stored", e));
        next();
    }

    /** How far the notice that is shown is, for dots beneath it. */
    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    private void tellProgress() {
        progress.set(
                shown.get() instanceof WallShown.Turn turn
                        ? parts.progress(turn.notice(), turn.part())
                        : new Progress(0, 0));
    }

    private void advance(WallShown.Turn turn) {
        parts.after(turn.notice(), turn.part())
                .ifPresentOrElse(
                        part -> {
                            seconds = 0;
                            show(new WallShown.Turn(turn.notice(), turn.turn(), part));
                        },
                        this::next);
    }

    private void next() {
        seconds = 0;
        if (loading) {
            return;
        }
        Instant now = clock.instant();
        turns.next(now, mayBeAt(now)).ifPresentOrElse(this::load, () -> show(new WallShown.Nothing()));
    }

    private void load(Turns.Entry entry) {
        loading = true;
        background.run(
                () -> source.load(entry.card()),
                loaded -> {
                    loading = false;
                    show(loaded);
                },
                e -> {
                    loading = false;
                    log.error("A notice could not be read", e);
                });
    }

    private void show(NoticeSource.Loaded loaded) {
        switch (loaded) {
            case NoticeSource.Loaded.Sound(Notice notice) -> {
                seconds = 0;
                number++;
                keep(displays.begun(notice.card(), clock.instant()));
                show(new WallShown.Turn(notice, number, parts.begin(notice)));
            }
            // Until it is known what is left, what is shown stays: a wall is not blank while there is anything.
            case NoticeSource.Loaded.Gone() -> refresh();
            case NoticeSource.Loaded.Broken(NoticeCard card, String reason) -> skip(card, reason);
        }
    }

    private void show(WallShown next) {
        shown.set(next);
        tellProgress();
    }

    private void keep(List<WallFact.NoticeDisplayed> hours) {
        if (!hours.isEmpty()) {
            background.run(
                    () -> {
                        source.displayed(hours);
                        return hours;
                    },
                    kept -> onFact.run(),
                    e -> log.error("How long notices were shown could not be stored", e));
        }
    }

    /** What was counted and not kept yet; for whoever ends the program, on any thread that may wait. */
    public List<WallFact.NoticeDisplayed> unkept() {
        return displays.take();
    }

    /** What is on the wall. */
    public ReadOnlyObjectProperty<WallShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many notices may have turns today, whatever the hour. */
    public int size() {
        return turns.entries().size();
    }
}

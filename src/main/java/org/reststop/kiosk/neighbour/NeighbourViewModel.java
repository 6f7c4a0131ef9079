package org.reststop.kiosk.neighbour;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.CategoryBook;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what others asked for, one a page, and lets somebody join. JavaFX thread only. */
public final class NeighbourViewModel {
    private static final Logger log = LoggerFactory.getLogger(NeighbourViewModel.class);

    private final NeighbourDesk desk;
    private final Optional<Visitor> visitor;
    private final Set<UUID> joined;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(Sight.LOADING);
    private CategoryBook categories = CategoryBook.of(List.of());
    private boolean busy;

    /**
     * @param onLeave goes back to where the person came from
     * @param onFact it is stored that somebody joined, to be told to HQ
     */
    public record Ways(Runnable onLeave, Runnable onFact) {}

    /** What came of the last tap. */
    enum News {
        NONE,
        JOINED,
        BEFORE,
        TOO_MANY,
        GONE,
        FAILED
    }

    /**
     * What is seen.
     *
     * @param all in the order that was chosen
     * @param at which of them, from 0
     * @param loaded whether the disk has answered
     */
    record Sight(List<Asked> all, int at, boolean supported, boolean loaded, News news) {
        private static final Sight LOADING = new Sight(List.of(), 0, false, false, News.NONE);

        Optional<Asked> one() {
            return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
        }
    }

    /** @param joined which ones somebody unknown has joined during this visit; added to */
    public NeighbourViewModel(
            NeighbourDesk desk, Optional<Visitor> visitor, Set<UUID> joined, Background background, Ways ways) {
        this.desk = desk;
        this.visitor = visitor;
        this.joined = joined;
        this.background = background;
        this.ways = ways;
    }

    /** Looks for what there is. */
    public void begin() {
        background.run(
                () -> desk.board(personId()),
                board -> {
                    categories = board.categories();
                    List<Asked> all = board.asked().stream()
                            .map(one -> new Asked(
                                    one.need(),
                                    one.joined() || joined.contains(one.need().needId()),
                                    one.own()))
                            .toList();
                    sight.set(new Sight(all, 0, false, true, News.NONE));
                },
                e -> {
                    log.error("What others asked for could not be read", e);
                    sight.set(new Sight(List.of(), 0, false, true, News.FAILED));
                });
    }

    /** @param by 1 for the next one, -1 for the one before */
    void turn(int by) {
        Sight now = sight.get();
        int at = Math.clamp(now.at() + (long) by, 0, Math.max(0, now.all().size() - 1));
        sight.set(new Sight(now.all(), at, now.supported(), now.loaded(), News.NONE));
    }

    /** @param supported whether the most supported come first, and not the newest */
    void order(boolean supported) {
        Comparator<Asked> newest =
                Comparator.comparing((Asked one) -> one.need().raisedAt()).reversed();
        Comparator<Asked> most =
                Comparator.comparingInt((Asked one) -> one.need().supporters()).reversed();
        List<Asked> all = sight.get().all().stream()
                .sorted(supported ? most.thenComparing(newest) : newest)
                .toList();
        sight.set(new Sight(all, 0, supported, true, News.NONE));
    }

    /** "Me too" to the one that is seen, once. */
    void join() {
        Optional<Asked> one = sight.get().one();
        if (busy || one.isEmpty() || !one.get().isOpenToJoin()) {
            return;
        }
        busy = true;
        UUID id = one.get().need().needId();
        background.run(() -> desk.join(id, personId()), outcome -> ended(id, outcome), e -> {
            busy = false;
            log.error("Somebody could not join", e);
            tell(News.FAILED);
        });
    }

    private void ended(UUID id, Joined outcome) {
        busy = false;
        switch (outcome) {
            case Joined.Counted(int supporters) -> {
                joined.add(id);
                ways.onFact().run();
                reload(id);
            }
            case Joined.Before before -> tell(News.BEFORE);
            case Joined.TooMany tooMany -> tell(News.TOO_MANY);
            case Joined.Gone gone -> tell(News.GONE);
            case Joined.NotKept notKept -> tell(News.FAILED);
        }
    }

    /** With the count as it is now, in the same place. */
    private void reload(UUID id) {
        background.run(
                () -> desk.board(personId()).asked().stream()
                        .filter(one -> one.need().needId().equals(id))
                        .findFirst(),
                found -> {
                    Sight now = sight.get();
                    List<Asked> all = now.all().stream()
                            .map(one -> found.filter(fresh -> fresh.need()
                                            .needId()
                                            .equals(one.need().needId()))
                                    .map(fresh -> new Asked(fresh.need(), true, fresh.own()))
                                    .orElse(one))
                            .toList();
                    sight.set(new Sight(all, now.at(), now.supported(), true, News.JOINED));
                },
                e -> log.warn("The new count could not be read", e));
    }

    private void tell(News news) {
        Sight now = sight.get();
        sight.set(new Sight(now.all(), now.at(), now.supported(), now.loaded(), news));
    }

    private @Nullable Long personId() {
        return visitor.map(Visitor::personId).orElse(null);
    }

    void leave() {
        ways.onLeave().run();
    }

    CategoryBook categories() {
        return categories;
    }

    ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }
}

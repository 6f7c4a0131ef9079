package org.reststop.kiosk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.need.Alike;
import org.reststop.kiosk.neighbour.Joined;
import org.reststop.kiosk.neighbour.NeighbourDesk;
import org.reststop.kiosk.neighbour.NeighbourScreen;
import org.reststop.kiosk.neighbour.NeighbourViewModel;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.story.Guesses;
import org.reststop.kiosk.story.StoryDesk;
import org.reststop.kiosk.story.StoryScreen;
import org.reststop.kiosk.story.StoryViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to what became of needs, and to what others asked. JavaFX thread only. */
final class StoryWays {
    private static final Logger log = LoggerFactory.getLogger(StoryWays.class);

    private final Ui ui;
    private final Navigator navigator;
    private final Background background;
    private final Desks desks;
    private final ZoneId zone;
    private final Guesses guesses;
    private final Set<UUID> joined = new HashSet<>();

    /** @param onFact called on any thread once one is stored */
    record Desks(StoryDesk stories, NeighbourDesk neighbours, Runnable onFact) {}

    /** @param zone by which days are told */
    StoryWays(Ui ui, Navigator navigator, Background background, Desks desks, ZoneId zone, Clock clock) {
        this.ui = ui;
        this.navigator = navigator;
        this.background = background;
        this.desks = desks;
        this.zone = zone;
        this.guesses = new Guesses(clock);
        navigator.onRest(joined::clear);
    }

    /**
     * The ways of a kiosk that is ready.
     *
     * @param onFact called on any thread once one is stored
     */
    static StoryWays at(Opened.Ready opened, Stage stage, Runnable onFact) {
        String station = opened.identity().stationId();
        UuidV7 ids = stage.ids();
        Desks desks = new Desks(
                new StoryDesk(opened.store(), station, stage.clock(), ids),
                new NeighbourDesk(opened.store(), station, stage.clock(), ids),
                onFact);
        return new StoryWays(
                stage.ui(),
                stage.navigator(),
                stage.background(),
                desks,
                opened.station().timeZone(),
                stage.clock());
    }

    /** What became of somebody's needs; whoever has not checked in asks by a receipt. */
    void stories(Optional<Visitor> visitor, Runnable onBack) {
        StoryViewModel model = new StoryViewModel(
                desks.stories(), visitor, guesses, background, new StoryViewModel.Ways(onBack, desks.onFact()));
        navigator.show(new StoryScreen(ui, model, zone, navigator::rest));
        model.begin();
    }

    /** What others asked. */
    void others(Optional<Visitor> visitor, Runnable onBack) {
        NeighbourViewModel model = new NeighbourViewModel(
                desks.neighbours(), visitor, joined, background, new NeighbourViewModel.Ways(onBack, desks.onFact()));
        navigator.show(new NeighbourScreen(ui, model, zone));
        model.begin();
    }

    /** How many of somebody's stories hold news; none if the disk does not say. */
    void news(Visitor visitor, LongConsumer then) {
        background.run(() -> desks.stories().news(visitor.personId()), then::accept, e -> {
            log.error("Whether there is news could not be read", e);
            then.accept(0);
        });
    }

    /** What is like what is being written. */
    Alike alike() {
        return new Alike() {
            @Override
            public List<PublicNeed> find(String category, @Nullable String place, @Nullable Long personId) {
                return desks.neighbours().alike(category, place, personId);
            }

            @Override
            public OptionalInt join(UUID needId, @Nullable Long personId) {
                Joined outcome = desks.neighbours().join(needId, personId);
                if (outcome instanceof Joined.Counted(int supporters)) {
                    desks.onFact().run();
                    return OptionalInt.of(supporters);
                }
                return OptionalInt.empty();
            }

            @Override
            public Set<UUID> joined() {
                return joined;
            }
        };
    }
}

package org.reststop.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Patrol;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.need.Alike;
import org.reststop.kiosk.need.Beginning;
import org.reststop.kiosk.need.DraftKeeper;
import org.reststop.kiosk.need.Gear;
import org.reststop.kiosk.need.LeftDraftScreen;
import org.reststop.kiosk.need.NeedDesk;
import org.reststop.kiosk.need.NeedScreen;
import org.reststop.kiosk.need.NeedViewModel;
import org.reststop.kiosk.need.Overheard;
import org.reststop.kiosk.need.Photos;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.sync.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to raising a need, and what becomes of one that is half written. JavaFX thread only. */
final class NeedWays {
    private static final Logger log = LoggerFactory.getLogger(NeedWays.class);

    private final Ui ui;
    private final Navigator navigator;
    private final Background background;
    private final Clock clock;
    private final UuidV7 ids;
    private final Desk desk;
    private Optional<VoiceMemos> memos = Optional.empty();
    private Optional<Photos.Camera> camera = Optional.empty();
    private Optional<StoryWays> stories = Optional.empty();
    private String leftPhotos = "";
    private @Nullable NeedViewModel writing;

    /**
     * Where needs go.
     *
     * @param telling what is called once one is stored
     */
    record Desk(NeedDesk needs, DraftKeeper drafts, Telling telling) {
        private NeedOutcome raise(NewNeed need, String language, List<Attachment> photos, Optional<VoiceMemos> memos) {
            NeedOutcome outcome = memos.map(
                            some -> some.enclosed(memo -> needs.raise(need, language, both(memo, photos))))
                    .orElseGet(() -> needs.raise(need, language, photos));
            if (outcome instanceof NeedOutcome.Raised) {
                (need.patrol() == Patrol.NOW ? telling.now() : telling.soon()).run();
            }
            return outcome;
        }
    }

    private static List<Attachment> both(List<Attachment> memo, List<Attachment> photos) {
        return Stream.concat(memo.stream(), photos.stream()).toList();
    }

    NeedWays(Ui ui, Navigator navigator, Background background, Clock clock, UuidV7 ids, Desk desk) {
        this.ui = ui;
        this.navigator = navigator;
        this.background = background;
        this.clock = clock;
        this.ids = ids;
        this.desk = desk;
        navigator.onRest(this::forget);
    }

    /**
     * The ways of a kiosk that is ready.
     *
     * @param telling what is called once a need is stored
     */
    static NeedWays at(Opened.Ready opened, Stage stage, Telling telling) {
        NeedDesk needs = new NeedDesk(opened.store(), opened.identity().stationId(), stage.clock(), stage.random());
        DraftKeeper drafts = new DraftKeeper(opened.store(), stage.background(), stage.clock(), NeedWays::pause);
        UuidV7 ids = stage.ids();
        return new NeedWays(
                stage.ui(),
                stage.navigator(),
                stage.background(),
                stage.clock(),
                ids,
                new Desk(needs, drafts, telling));
    }

    /** Spares the disk while somebody types. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets people speak as well. */
    NeedWays with(VoiceMemos voice) {
        memos = Optional.of(voice);
        return this;
    }

    /** Lets people take photos, while the camera sees. */
    NeedWays with(Viewfinder eye, Attachments kept) {
        camera = Optional.of(new Photos.Camera(eye, kept));
        return this;
    }

    /** Lets people see what became of needs and what others asked. */
    NeedWays with(StoryWays ways) {
        stories = Optional.of(ways);
        return this;
    }

    /** Somebody who has not checked in wants to say something. */
    void begin() {
        begin(Optional.empty(), navigator::rest);
    }

    /**
     * Somebody wants to say something, or goes on with it.
     *
     * @param visitor who has checked in
     * @param onBack shows where they came from
     */
    void begin(Optional<Visitor> visitor, Runnable onBack) {
        NeedViewModel before = writing;
        if (before != null && !before.isSent() && !before.isPatrol()) {
            show(before, visitor, onBack);
            return;
        }
        ask(offer -> begin(new Beginning(ids.next(), offer, visitor, gear()), onBack));
    }

    /** A mobile grid worker reports what he has seen on his rounds. */
    void patrol(Visitor worker, Runnable onBack) {
        forgetWriting();
        ask(offer -> begin(new Beginning(ids.next(), offer, Optional.of(worker), gear(), true), onBack));
    }

    private Gear gear() {
        return new Gear(camera, stories.map(StoryWays::alike).orElse(Alike.NOTHING));
    }

    private NeedViewModel begin(Beginning beginning, Runnable onBack) {
        NeedViewModel model = new NeedViewModel(
                beginning,
                (need, language, photos) -> desk.raise(need, language, photos, memos),
                desk.drafts(),
                background,
                clock,
                onBack);
        memos.ifPresent(voice -> model.addition().offer(voice.enclosure()));
        show(model, beginning.visitor(), onBack);
        return model;
    }

    private void show(NeedViewModel model, Optional<Visitor> visitor, Runnable onBack) {
        writing = model;
        Runnable here = () -> show(model, visitor, onBack);
        Runnable another = model.isPatrol()
                ? () -> visitor.ifPresent(worker -> patrol(worker, onBack))
                : () -> begin(visitor, onBack);
        navigator.show(new NeedScreen(
                ui,
                model,
                new NeedScreen.Ways(
                        another,
                        () -> stories.ifPresent(ways -> ways.stories(visitor, here)),
                        () -> stories.ifPresent(ways -> ways.others(visitor, here)),
                        navigator::rest)));
    }

    /** Whoever has left meanwhile is not called back. */
    private void ask(Consumer<NeedDesk.Offer> then) {
        Screen asked = navigator.current();
        ask(() -> navigator.current() == asked, then);
    }

    private void ask(BooleanSupplier still, Consumer<NeedDesk.Offer> then) {
        background.run(
                desk.needs()::offer,
                offer -> {
                    if (still.getAsBoolean()) {
                        then.accept(offer);
                    }
                },
                e -> log.error("The categories could not be read", e));
    }

    /** Whether somebody is in the middle of it, or still reads her receipt. */
    boolean isWriting() {
        return navigator.current() instanceof NeedScreen;
    }

    /** Whether what is on the screen is stored, and only to be read. */
    boolean isReceiptShown() {
        return isWriting() && writing != null && writing.isSent();
    }

    /**
     * Something was scanned while somebody was in the middle of it.
     *
     * @param scanned whose badge it is; empty if it is nobody's
     * @param active whether somebody has just touched the kiosk
     */
    Overheard overheard(Optional<Visitor> scanned, boolean active) {
        NeedViewModel model = writing;
        if (model == null) {
            return Overheard.ANOTHER;
        }
        return scanned.map(visitor -> model.recognized(visitor, active)).orElseGet(model::notRecognized);
    }

    /** After a start: offers what a power cut interrupted, if somebody may still stand there. */
    void offerLeft() {
        background.run(
                desk.drafts()::left,
                found -> found.ifPresent(this::offerLeft),
                e -> log.error("What was being written could not be looked for", e));
    }

    private void offerLeft(KeptDraft draft) {
        log.info("A power cut left something half written");
        desk.drafts().adopt(draft);
        leftPhotos = draft.photos();
        if (!isNobodyHere()) {
            desk.drafts().erase();
            discardLeft();
            return;
        }
        // While a kiosk starts its first screen is put up more than once.
        ask(this::isNobodyHere, offer -> {
            String category = offer.categories()
                    .find(draft.category())
                    .map(new Names(ui.texts())::name)
                    .orElse("");
            navigator.show(new LeftDraftScreen(ui, category, () -> goOn(draft, offer), navigator::rest));
        });
    }

    private boolean isNobodyHere() {
        return navigator.current() instanceof AttractScreen;
    }

    /** Nobody has gone on with these. */
    private void discardLeft() {
        String names = leftPhotos;
        leftPhotos = "";
        camera.ifPresent(one -> one.discard(names, background));
    }

    private void goOn(KeptDraft draft, NeedDesk.Offer offer) {
        leftPhotos = "";
        UUID id = draft.needId();
        begin(new Beginning(id, offer, Optional.empty(), gear()), navigator::rest)
                .goOn(draft);
    }

    private void forgetWriting() {
        NeedViewModel before = writing;
        if (before != null) {
            before.leave();
        }
        writing = null;
        memos.ifPresent(voice -> voice.enclosure().forget());
        desk.drafts().erase();
    }

    private void forget() {
        forgetWriting();
        discardLeft();
    }
}

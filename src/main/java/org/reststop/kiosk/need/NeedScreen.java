package org.reststop.kiosk.need;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what somebody needs, one question at a time, and hands out the receipt. */
public final class NeedScreen implements Screen {
    private static final Logger log = LoggerFactory.getLogger(NeedScreen.class);

    private final Ui ui;
    private final NeedViewModel model;
    private final Ways ways;

    /**
     * Where a person may go from here.
     *
     * @param onAnother she wants to raise one more
     * @param onStories she wants to know what became of another
     * @param onOthers she wants to see what others asked
     * @param onFinish ends the visit
     */
    public record Ways(Runnable onAnother, Runnable onStories, Runnable onOthers, Runnable onFinish) {}

    public NeedScreen(Ui ui, NeedViewModel model, Ways ways) {
        this.ui = ui;
        this.model = model;
        this.ways = ways;
    }

    /** What it shows. */
    public NeedViewModel model() {
        return model;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("need");
        AtomicReference<Scope> ofStep = new AtomicReference<>(new Scope());
        scope.listen(model.stepProperty(), step -> {
            ofStep.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(step, ofStep.get()));
            log.info("Step {}", step);
        });
        scope.onRelease(() -> ofStep.get().release());
        return place;
    }

    private Node page(Step step, Scope scope) {
        Region body = body(step, scope);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox head = head(step, scope);
        Node bar = new NeedBar(ui, model, ways).of(step);
        VBox page = new VBox(head, unkept(step, scope), body, bar);
        page.setId("need-" + word(step));
        page.getStyleClass().addAll("page", "register");
        scope.listen(ui.keyboardUpProperty(), typing -> {
            // On low glass the words need the room of all else; the keyboard's own key brings it back.
            Ui.show(head, !typing || ui.glass().portrait());
            Ui.show(bar, !typing || ui.glass().portrait() || !ui.isLarge());
        });
        return page;
    }

    /** Stays while somebody types, when the head has gone. */
    private Node unkept(Step step, Scope scope) {
        Label label = ui.label(ui.texts().get("need.draft-refused"), "body", "need-draft-refused");
        label.setId("need-draft-refused");
        label.setMaxWidth(Double.MAX_VALUE);
        // Where everybody passes and there is room; at the last question, what became of it says more.
        boolean here = step == Step.WORDS || step == Step.AUTHOR;
        scope.listen(model.draftRefusedProperty(), refused -> Ui.show(label, here && refused));
        return label;
    }

    private VBox head(Step step, Scope scope) {
        Texts texts = ui.texts();
        VBox head = new VBox();
        head.getStyleClass().add("register-head");
        if (model.number(step) > 0) {
            String key = model.isPatrol() ? "patrol.progress" : "need.progress";
            Label progress = ui.label(texts.get(key, model.number(step), Step.ALL), "eyebrow");
            progress.setId("need-progress");
            head.getChildren().add(progress);
        }
        Label title = ui.label(texts.get(key(step) + ".title"), "title");
        title.setId("need-title");
        Label hint = ui.label("", "body");
        hint.setId("need-hint");
        scope.listen(
                model.troubleProperty(),
                trouble -> hint.setText(trouble == Trouble.BADGE_SEEN ? texts.get("need.badge-seen") : hint(step)));
        head.getChildren().addAll(title, hint);
        return head;
    }

    private String hint(Step step) {
        Texts texts = ui.texts();
        return switch (step) {
            case WORDS -> texts.get("need.words.hint", new Names(texts).name(model.category()));
            case SENT -> new Promise(texts, model).words();
            default -> texts.get(key(step) + ".hint");
        };
    }

    /** Some questions of a patrol are told in other words. */
    private String key(Step step) {
        boolean other = step == Step.URGENCY || model.isPatrol() && (step == Step.CATEGORY || step == Step.SENT);
        return (other ? "patrol." : "need.") + word(step);
    }

    private Region body(Step step, Scope scope) {
        return switch (step) {
            case CATEGORY -> new CategoryPart(ui, model).body();
            case CALL -> new CallPart(ui).body();
            case WORDS -> new WordsPart(ui, model).body(scope);
            case MY_PHONE -> new MyPhonePart(ui, model).body(scope);
            case PHOTO -> new PhotoPart(ui, model).body(scope);
            case PLACE -> new PlacePart(ui, model).body(scope);
            case URGENCY -> new UrgencyPart(ui, model).body();
            case OTHERS -> new OthersPart(ui, model).body(scope);
            case JOINED -> new OthersPart(ui, model).joined();
            case AUTHOR -> new AuthorPart(ui, model).body(scope);
            case PHONE -> new PhonePart(ui, model).body(scope);
            case REVIEW -> new ReviewPart(ui, model).body(scope);
            case SENDING -> Ui.spring();
            case SENT -> new SentPart(ui, model).body(scope);
        };
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

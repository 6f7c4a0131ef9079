package org.reststop.kiosk.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an engine in the background, one question at a time. Of the questions that come meanwhile only the newest is
 * asked, and only the newest answer is heard. JavaFX thread only.
 */
final class Suggesting {
    private static final Logger log = LoggerFactory.getLogger(Suggesting.class);

    private static final Question<Boolean> FORGET = new Question<>(
            engine -> {
                engine.forget();
                return true;
            },
            true,
            () -> true,
            forgotten -> {});

    private final Background background;
    private @Nullable InputEngine engine;
    private @Nullable Question<?> waiting;
    private @Nullable Question<?> asked;
    private final Deque<Question<?>> sure = new ArrayDeque<>();
    private boolean forgetting;
    private boolean running;

    /** @param nothing the answer when there is no engine or it throws */
    private record Question<T>(Function<InputEngine, T> ask, T nothing, BooleanSupplier wanted, Consumer<T> heard) {}

    Suggesting(Background background) {
        this.background = background;
    }

    /** From now on this engine is asked; before, every answer is the empty one. */
    void use(InputEngine other) {
        engine = other;
    }

    /**
     * Asks, and gives up whatever was asked before.
     *
     * @param nothing the answer when there is no engine or it throws
     * @param heard hears the answer on the JavaFX thread, later or at once, unless another question comes first
     */
    <T> void ask(Function<InputEngine, T> question, T nothing, Consumer<T> heard) {
        waiting = new Question<>(question, nothing, () -> true, heard);
        asked = null;
        next();
    }

    /**
     * Asks in its turn; the answer is heard whatever is asked meanwhile.
     *
     * @param wanted a question that is not wanted any more when its turn comes is not asked
     */
    <T> void askSurely(Function<InputEngine, T> question, T nothing, BooleanSupplier wanted, Consumer<T> heard) {
        sure.add(new Question<>(question, nothing, wanted, heard));
        next();
    }

    /** No answer is wanted any more, but those that are sure. */
    void drop() {
        waiting = null;
        asked = null;
    }

    /** No answer is wanted any more, not even a sure one, and the engine lets go of every trace. */
    void forget() {
        drop();
        sure.clear();
        forgetting = true;
        next();
    }

    private void next() {
        if (running) {
            return;
        }
        sure.removeIf(question -> !question.wanted().getAsBoolean());
        if (forgetting) {
            forgetting = false;
            run(FORGET, true);
        } else if (!sure.isEmpty()) {
            run(sure.poll(), true);
        } else if (waiting != null) {
            Question<?> question = waiting;
            waiting = null;
            asked = question;
            run(question, false);
        }
    }

    private <T> void run(Question<T> question, boolean surely) {
        InputEngine answering = engine;
        running = true;
        if (answering == null) {
            heard(question, question.nothing(), surely);
            return;
        }
        background.run(() -> question.ask().apply(answering), answer -> heard(question, answer, surely), e -> {
            log.warn("An input engine failed", e);
            heard(question, question.nothing(), surely);
        });
    }

    private <T> void heard(Question<T> question, T answer, boolean surely) {
        running = false;
        if (surely || asked == question && waiting == null) {
            question.heard().accept(answer);
        }
        next();
    }
}

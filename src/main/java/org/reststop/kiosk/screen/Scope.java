package org.reststop.kiosk.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/** What a screen holds on to while it is up; all of it is let go when the screen goes. JavaFX thread only. */
public final class Scope {
    private final Deque<Runnable> releases = new ArrayDeque<>();

    /** Hears a value now and at each change. */
    public <T> void listen(ObservableValue<T> value, Consumer<? super T> listener) {
        var subscription = value.subscribe(listener::accept);
        releases.push(subscription::unsubscribe);
    }

    /** Keeps a node's property equal to a view model's. */
    public <T> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        releases.push(target::unbind);
    }

    /** Runs something when the screen goes, the last first. */
    public void onRelease(Runnable release) {
        releases.push(release);
    }

    /** Lets go of all; for whoever made it. */
    public void release() {
        while (!releases.isEmpty()) {
            releases.pop().run();
        }
    }
}

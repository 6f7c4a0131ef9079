package org.reststop.kiosk.keyboard.keys;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Ui;

/** Rows of keys. The gaps between keys belong to the keys beside them, so no touch falls between. JavaFX thread only. */
public final class KeysView extends Region {
    private static final int MOUSE = -1;
    private static final double GAP_MM = 2;

    private final Ui ui;
    private final Presses presses;
    private final Fingers fingers;
    private final Bubble bubble;
    private final Map<Integer, KeyCap> highlighted = new HashMap<>();
    private List<List<KeyCap>> rows = List.of();
    private double units = 1;
    private int bubbleOf;

    /** Hears what is pressed. */
    public interface Presses {
        /** A finger has come down on a key; for a click. */
        default void touched() {}

        /** @param repeated whether it is one more of a key that is held */
        void pressed(Key key, boolean repeated);

        /** A variant of a key was chosen. */
        default void chose(String variant) {}
    }

    public KeysView(Ui ui, InstantSource clock, Delays delays, Presses presses) {
        this.ui = ui;
        this.presses = presses;
        fingers = new Fingers(clock, delays, new Showing());
        bubble = new Bubble(ui);
        getStyleClass().add("keys");
        setPickOnBounds(true);
        addEventHandler(TouchEvent.ANY, this::touch);
        addEventHandler(MouseEvent.ANY, this::mouse);
    }

    /** Shows other keys. Fingers that are down keep what they have begun. */
    public void show(List<List<Key>> keys) {
        highlighted.clear();
        rows = keys.stream()
                .map(row -> row.stream().map(key -> new KeyCap(ui, key)).toList())
                .toList();
        units = rows.stream().mapToDouble(KeysView::units).max().orElse(1);
        List<KeyCap> caps = new ArrayList<>();
        rows.forEach(caps::addAll);
        bubble.hide();
        getChildren().setAll(caps);
        getChildren().add(bubble);
        requestLayout();
    }

    /** Another word on the key of a command, where there is one. */
    public void say(Meaning.Command command, String words) {
        caps(command).forEach(cap -> cap.say(words));
    }

    /** Shows whether what the key of a command turns on is on. */
    public void on(Meaning.Command command, boolean now) {
        caps(command).forEach(cap -> cap.on(now));
    }

    /** What is on the glass now means nothing any more. */
    public void cancel() {
        fingers.cancel();
    }

    private List<KeyCap> caps(Meaning.Command command) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cap -> cap.key().meaning() == command)
                .toList();
    }

    private static double units(List<KeyCap> row) {
        return row.stream().mapToDouble(cap -> cap.key().width()).sum();
    }

    @Override
    protected void layoutChildren() {
        double gap = ui.glass().mm(GAP_MM);
        double unit = getWidth() / units;
        double high = getHeight() / Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            double x = (getWidth() - units(rows.get(i)) * unit) / 2;
            for (KeyCap cap : rows.get(i)) {
                double wide = cap.key().width() * unit;
                cap.resizeRelocate(x + gap / 2, i * high + gap / 2, wide - gap, high - gap);
                x += wide;
            }
        }
    }

    private void touch(TouchEvent event) {
        int id = event.getTouchPoint().getId();
        double x = event.getTouchPoint().getX();
        double y = event.getTouchPoint().getY();
        event.consume();
        if (event.getEventType() == TouchEvent.TOUCH_PRESSED) {
            down(id, x, y);
        } else if (event.getEventType() == TouchEvent.TOUCH_MOVED) {
            move(id, x, y);
        } else if (event.getEventType() == TouchEvent.TOUCH_RELEASED) {
            fingers.up(id);
        }
    }

    private void mouse(MouseEvent event) {
        event.consume();
        if (event.isSynthesized() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            down(MOUSE, event.getX(), event.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            move(MOUSE, event.getX(), event.getY());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            fingers.up(MOUSE);
        }
    }

    private void down(int id, double x, double y) {
        KeyCap cap = under(x, y);
        if (cap != null) {
            presses.touched();
            fingers.down(id, cap.key());
        }
    }

    private void move(int id, double x, double y) {
        if (fingers.isChoosing(id)) {
            bubble.slide(x);
        } else {
            KeyCap cap = under(x, y);
            fingers.moved(id, cap == null ? null : cap.key());
        }
    }

    private @Nullable KeyCap under(double x, double y) {
        if (y < 0 || y > getHeight() || rows.isEmpty()) {
            return null;
        }
        List<KeyCap> row = rows.get((int) Math.min(rows.size() - 1, y * rows.size() / getHeight()));
        KeyCap nearest = null;
        double least = getWidth() / units;
        for (KeyCap cap : row) {
            double off = Math.max(cap.getLayoutX() - x, x - cap.getLayoutX() - cap.getWidth());
            if (off < least) {
                nearest = cap;
                least = off;
            }
        }
        return nearest;
    }

    private final class Showing implements Fingers.Listener {
        @Override
        public void under(int finger, @Nullable Key key) {
            unmark(finger);
            KeyCap cap = cap(key);
            if (cap != null) {
                cap.pressed(true);
                highlighted.put(finger, cap);
                if (cap.key().writes()) {
                    bubble.preview(Caption.of(cap.key(), ui.texts()).text(), cap.getBoundsInParent(), getWidth());
                    bubbleOf = finger;
                }
            }
        }

        @Override
        public void typed(Key key, boolean repeated) {
            presses.pressed(key, repeated);
        }

        @Override
        public void held(int finger, Key key) {
            KeyCap cap = cap(key);
            if (cap != null) {
                bubble.offer(key.variants(), cap.getBoundsInParent(), getWidth());
                bubbleOf = finger;
            }
        }

        @Override
        public void gone(int finger, boolean choose) {
            String variant = choose && bubbleOf == finger ? bubble.chosen() : null;
            unmark(finger);
            if (variant != null) {
                presses.chose(variant);
            }
        }

        private void unmark(int finger) {
            KeyCap cap = highlighted.remove(finger);
            if (cap != null && !highlighted.containsValue(cap)) {
                cap.pressed(false);
            }
            if (bubbleOf == finger) {
                bubble.hide();
            }
        }

        private @Nullable KeyCap cap(@Nullable Key key) {
            return rows.stream()
                    .flatMap(List::stream)
                    .filter(cap -> cap.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }
}

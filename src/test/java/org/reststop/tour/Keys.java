package org.reststop.tour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import org.reststop.kiosk.keyboard.keys.Key;
import org.reststop.kiosk.keyboard.keys.Layouts;
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.testing.HandsOnScreen;

/** The keyboard on the kiosk's upright glass, on which somebody taps keys. Knows which page it shows. */
final class Keys {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 1920;
    private static final double LEFT = 8;
    private static final double RIGHT = 1072;
    private static final double BOTTOM = 1908;
    private static final double ROW = 88;
    private static final double PAD_TOP = 1436;
    private static final double PAD_KEYS = 776;
    private static final double BOX_TOP = 1446;
    private static final double BOX_HEIGHT = 452;
    private static final double BOX_WIDTH = 370;
    private static final double[] BOXES = {14, 398};
    private static final double VARIANT = 80;
    private static final double TOOL = 88;
    private static final int FEWEST_TOOLS = 4;
    private static final double TOOL_Y = 1486;
    private static final double BY_HAND_TOOL_Y = 1384;

    private final HandsOnScreen hands;
    private Page page;
    private Page home;
    private boolean capitals;

    /** @param home the page that comes up */
    Keys(HandsOnScreen hands, Page home) {
        this.hands = hands;
        this.home = home;
        this.page = home;
    }

    /** Taps keys by what stands on them. */
    void type(String signs) throws IOException, InterruptedException {
        List<Point2D> points = new ArrayList<>();
        for (String sign : signs.split("")) {
            points.add(at(sign.equals(" ") ? "key-space" : "key-" + sign));
        }
        hands.taps(points);
    }

    /** Taps a key by its id. */
    void press(String id) throws IOException, InterruptedException {
        hands.taps(List.of(at(id)));
    }

    /** Taps the key that leads to another page. */
    void turn(Page other) throws IOException, InterruptedException {
        press("key-" + other.name().toLowerCase(Locale.ROOT));
        page = other;
        if (other == Page.PINYIN || other == Page.HAND || other == Page.ENGLISH) {
            home = other;
        }
    }

    /** Taps the key for capitals. */
    void shift() throws IOException, InterruptedException {
        press("key-shift");
        capitals = true;
    }

    /** Puts a finger on a key and leaves it there. */
    void hold(String sign) throws IOException, InterruptedException {
        hands.hold(at("key-" + sign));
    }

    /** Slides the finger that holds a key to the variant after the first, and lifts it. */
    void chooseSecond(String sign) throws IOException, InterruptedException {
        Point2D held = at("key-" + sign);
        hands.slide(new Point2D(held.getX() + VARIANT / WIDTH, held.getY()));
        hands.lift();
    }

    /** Taps one of the buttons above the keys, counted from the left. */
    void tool(int place, int of) throws IOException, InterruptedException {
        double y = page == Page.HAND ? BY_HAND_TOOL_Y : TOOL_Y;
        double x = RIGHT - (Math.max(FEWEST_TOOLS, of) - (place + 0.5) * Math.max(FEWEST_TOOLS, of) / of) * TOOL;
        hands.taps(List.of(new Point2D(x / WIDTH, y / HEIGHT)));
    }

    /**
     * Writes a character by hand.
     *
     * @param strokes in a square of 100 by 100
     */
    void write(int box, List<List<Point2D>> strokes) throws IOException, InterruptedException {
        hands.draw(strokes.stream()
                .map(stroke -> stroke.stream()
                        .map(point -> new Point2D(
                                (BOXES[box] + BOX_WIDTH * point.getX() / 100) / WIDTH,
                                (BOX_TOP + BOX_HEIGHT * point.getY() / 100) / HEIGHT))
                        .toList())
                .toList());
    }

    private Point2D at(String id) {
        List<List<Key>> rows = Layouts.of(page, capitals, home, true);
        boolean byHand = page == Page.HAND;
        double left = byHand ? PAD_KEYS : LEFT;
        double high = byHand ? (BOTTOM - PAD_TOP) / rows.size() : ROW;
        double top = BOTTOM - rows.size() * high;
        double unit =
                (RIGHT - left) / rows.stream().mapToDouble(Keys::width).max().orElse(1);
        for (int row = 0; row < rows.size(); row++) {
            double x = (left + RIGHT - width(rows.get(row)) * unit) / 2;
            for (Key key : rows.get(row)) {
                double wide = key.width() * unit;
                if (key.id().equals(id)) {
                    return new Point2D((x + wide / 2) / WIDTH, (top + (row + 0.5) * high) / HEIGHT);
                }
                x += wide;
            }
        }
        throw new IllegalArgumentException("no " + id + " on " + page);
    }

    private static double width(List<Key> row) {
        return row.stream().mapToDouble(Key::width).sum();
    }
}

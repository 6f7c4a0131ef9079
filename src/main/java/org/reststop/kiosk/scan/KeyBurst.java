package org.reststop.kiosk.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.payload.Reading;
import org.reststop.kiosk.scan.payload.Understanding;

/**
 * Key events that came without a pause, until it is known whether a scanner or a person sent them. It keeps as
 * many events as may have to be given back, and of the text no more than a scan may hold.
 */
final class KeyBurst {
    private static final int MOST_HELD = 256;
    private static final int FEWEST_AFTER_PREFIX = 6;
    private static final int KEYS_PASSED_BY = 3;
    private static final long SHORTEST_TAIL_MS = 50;
    private static final long SLOWEST_OF_A_RUN_MS = 12;
    private static final long FASTEST_BY_HAND_MS = 35;
    private static final int REPEATS_OF_A_HELD_KEY = 2;

    private final Understanding scanner;
    private final String ownPrefix;
    private final Keypad keypad = new Keypad();
    private final DeadKey deadKey = new DeadKey();
    private final List<KeyEvent> held = new ArrayList<>();
    private final List<Early> early = new ArrayList<>();
    private final List<KeyEvent> ofPerson = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Rhythm rhythm = new Rhythm();
    private final Map<KeyCode, Press> down = new EnumMap<>(KeyCode.class);
    private int start = -1;
    private boolean ours;
    private boolean capsLock;
    private int released;
    private int repeats;
    private @Nullable Press latest;

    /** @param ownPrefix what the scanner is set to send before each code, possibly empty */
    KeyBurst(Understanding scanner, String ownPrefix) {
        this.scanner = scanner;
        this.ownPrefix = ownPrefix;
    }

    /** What was typed before anything showed that a scanner is at work. */
    private record Early(KeyEvent event, String character, Instant at) {}

    /** A key that is down: the character that it typed, and how many keys had been let go when it went down. */
    private static final class Press {
        private final KeyCode code;
        private final int releasedBefore;
        private int at = -1;
        private @Nullable KeyEvent typed;

        Press(KeyCode code, int releasedBefore) {
            this.code = code;
            this.releasedBefore = releasedBefore;
        }
    }

    /**
     * Takes the next event of the burst.
     *
     * @param capsLockOn whether Caps Lock is on
     */
    void add(KeyEvent event, Instant now, boolean capsLockOn) {
        if (!isFull()) {
            held.add(event);
        }
        capsLock = capsLockOn;
        Optional<Integer> number = keypad.end(event);
        if (number.isPresent()) {
            append(Understanding.ofAltCode(number.get()), event, now);
        } else if (!keypad.takes(event)) {
            addKey(event, now);
        }
    }

    private void addKey(KeyEvent event, Instant now) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            press(event.getCode());
            append(deadKey.press(event.getCode()), event, now);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            release(event.getCode());
        } else {
            type(event, now);
        }
    }

    private void press(KeyCode code) {
        if (code.isModifierKey()) {
            return;
        }
        boolean again = latest != null && latest.code == code && down.get(code) == latest;
        repeats = again ? repeats + 1 : 0;
        latest = new Press(code, released);
        Press before = down.put(code, latest);
        if (before != null) {
            giveBackIfPassedBy(before);
        }
    }

    private void release(KeyCode code) {
        Press press = down.remove(code);
        if (press != null) {
            giveBackIfPassedBy(press);
            released++;
        }
    }

    private void type(KeyEvent event, Instant now) {
        String typed = printable(event.getCharacter());
        rhythm.beat(now);
        if (latest != null && latest.typed == null && typed.length() == 1 && !isOverlong()) {
            latest.at = text.length();
            latest.typed = event;
        }
        append(deadKey.with(typed), event, now);
    }

    private void append(String characters, KeyEvent event, Instant now) {
        if (characters.isEmpty() || isOverlong()) {
            return;
        }
        if (event.getEventType() != KeyEvent.KEY_TYPED) {
            rhythm.beat(now);
        }
        text.append(characters);
        if (start < 0) {
            early.add(new Early(event, characters, now));
            lookForPrefix();
        }
    }

    /** A scanner lets go of each key before the next; a key that outlasts several others is under a person's finger. */
    private void giveBackIfPassedBy(Press press) {
        KeyEvent typed = press.typed;
        if (typed == null || press.at <= start || released - press.releasedBefore < KEYS_PASSED_BY) {
            return;
        }
        text.deleteCharAt(press.at);
        ofPerson.add(typed);
        press.typed = null;
        down.values().stream().filter(other -> other.at > press.at).forEach(other -> other.at--);
    }

    private void lookForPrefix() {
        int length = scanner.begunOurs(text);
        if (length > 0) {
            ours = true;
            begin(text.length() - length);
        } else if (!ownPrefix.isEmpty() && endsWith(ownPrefix)) {
            begin(text.length() - ownPrefix.length());
        }
    }

    private void begin(int at) {
        start = at;
        int typed = 0;
        for (int i = 0; i < early.size(); i++) {
            typed += early.get(i).character().length();
            if (typed > start) {
                early.subList(i + 1, early.size()).clear();
                return;
            }
        }
    }

    /** What a person typed before the code: what came slower than a scanner sends, and is not what it sends there. */
    private List<KeyEvent> before(Reading code) {
        if (start <= 0 || early.isEmpty() || scanner.isAnnouncement(text.substring(0, start), code)) {
            return List.of();
        }
        long pace = Math.clamp(rhythm.usualGapMillis() * 3 / 2, SLOWEST_OF_A_RUN_MS, FASTEST_BY_HAND_MS);
        int of = early.size() - 1;
        while (of > 0
                && Duration.between(early.get(of - 1).at(), early.get(of).at()).toMillis() <= pace) {
            of--;
        }
        return early.subList(0, of).stream().map(Early::event).toList();
    }

    /** Takes for a scan what has no prefix but is too long and too fast for a person. */
    void settle() {
        start = Math.max(0, start);
    }

    private boolean endsWith(String prefix) {
        int from = text.length() - prefix.length();
        return from >= 0 && text.substring(from).equalsIgnoreCase(prefix);
    }

    /** Whether the text ends with the beginning of a prefix, or has one: then even a slow scanner is waited for. */
    boolean isPromising() {
        return start >= 0 || scanner.isPromising(text);
    }

    /** Whether a scanner sent this. */
    boolean isScan() {
        if (start < 0) {
            return rhythm.isMachine();
        }
        return ours || code().kind() != Reading.Kind.OTHER || text.length() - start >= FEWEST_AFTER_PREFIX;
    }

    /** How long after its end something may still belong to it, going by its pace. */
    Duration tail() {
        return Duration.ofMillis(Math.max(SHORTEST_TAIL_MS, 3 * rhythm.usualGapMillis()));
    }

    /** Whether one key is held down by a person, so that the keyboard repeats it. */
    boolean isHeldKey() {
        return start < 0 && repeats >= REPEATS_OF_A_HELD_KEY;
    }

    /** Whether as many events are held as will be: then it must be decided. */
    boolean isFull() {
        return held.size() >= MOST_HELD;
    }

    /** Whether there is as much text as a scan can pass on. */
    boolean isOverlong() {
        return text.length() > Scanner.MAX_LENGTH;
    }

    /** Whether nothing that can be read has come. */
    boolean isSilent() {
        return text.isEmpty();
    }

    /** What the scanner sent, understood. */
    Reading code() {
        List.copyOf(down.values()).forEach(this::giveBackIfPassedBy);
        return scanner.read(text.substring(Math.max(0, start)), capsLock);
    }

    /** All events in their order, for a burst that no scanner sent. */
    List<KeyEvent> events() {
        return List.copyOf(held);
    }

    /** The characters that a person typed before or during the scan of a code, in their order. */
    List<KeyEvent> ofPerson(Reading code) {
        List<KeyEvent> all = new ArrayList<>(before(code));
        all.addAll(ofPerson);
        return all;
    }

    private static String printable(String character) {
        boolean control = character.codePoints().anyMatch(Character::isISOControl);
        return control || character.equals(KeyEvent.CHAR_UNDEFINED) ? "" : character;
    }
}

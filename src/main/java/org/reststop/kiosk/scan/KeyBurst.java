package org.reststop.kiosk.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.sync.EnrolmentTicket;

/**
 * Key events that came without a pause, until it is known whether a scanner or a person sent them. It keeps as
 * many events as may have to be given back, and of the text no more than a scan may hold.
 */
final class KeyBurst {
    /** What the codes begin with that this system makes: badges and enrolment tickets. */
    private static final List<String> OURS = List.of(BadgeCode.PREFIX, EnrolmentTicket.PREFIX);

    private static final int MOST_HELD = 256;
    private static final int FEWEST_AFTER_PREFIX = 6;
    private static final int KEYS_PASSED_BY = 3;
    private static final long SHORTEST_TAIL_MS = 50;
    private static final int REPEATS_OF_A_HELD_KEY = 2;

    private final String ownPrefix;
    private final List<KeyEvent> held = new ArrayList<>();
    private final List<KeyEvent> ofPerson = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Rhythm rhythm = new Rhythm();
    private final Map<KeyCode, Press> down = new EnumMap<>(KeyCode.class);
    private int start = -1;
    private int released;
    private int repeats;
    private @Nullable Press latest;

    /** @param ownPrefix what the scanner is set to send before each code, possibly empty */
    KeyBurst(String ownPrefix) {
        this.ownPrefix = ownPrefix;
    }

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

    /** Takes the next event of the burst. */
    void add(KeyEvent event, Instant now) {
        if (!isFull()) {
            held.add(event);
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            press(event.getCode());
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
        if (typed.isEmpty() || isOverlong()) {
            return;
        }
        if (latest != null && latest.typed == null && typed.length() == 1) {
            latest.at = text.length();
            latest.typed = event;
        }
        text.append(typed);
        if (start < 0) {
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
        down.values().stream().filter(other -> other.at > press.at).forEach(other -> other.at--);
    }

    private void lookForPrefix() {
        Optional<String> ours = OURS.stream().filter(this::endsWith).findFirst();
        if (ours.isPresent()) {
            begin(text.length() - ours.get().length());
        } else if (!ownPrefix.isEmpty() && endsWith(ownPrefix)) {
            begin(text.length() - ownPrefix.length());
        }
    }

    private void begin(int at) {
        start = at;
        int typed = 0;
        for (KeyEvent event : held) {
            String character = event.getEventType() == KeyEvent.KEY_TYPED ? printable(event.getCharacter()) : "";
            typed += character.length();
            if (!character.isEmpty() && typed <= start) {
                ofPerson.add(event);
            }
        }
        if (text.substring(0, start).matches("\\][A-Za-z][0-9A-Za-z]")) {
            ofPerson.clear();
        }
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
        return start >= 0 || OURS.stream().anyMatch(this::endsWithPartOf) || endsWithPartOf(ownPrefix);
    }

    private boolean endsWithPartOf(String prefix) {
        for (int length = Math.min(prefix.length(), text.length()); length > 0; length--) {
            if (prefix.startsWith(text.substring(text.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a scanner sent this. */
    boolean isScan() {
        if (start < 0) {
            return rhythm.isMachine();
        }
        return isOurs(code()) || text.length() - start >= FEWEST_AFTER_PREFIX;
    }

    private static boolean isOurs(String code) {
        return OURS.stream().anyMatch(prefix -> code.regionMatches(true, 0, prefix, 0, prefix.length()));
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

    /** The code's text, without what a scanner puts before it; upper case again if Caps Lock turned one of ours. */
    String code() {
        String code = text.substring(Math.max(0, start));
        if (!ownPrefix.isEmpty() && code.regionMatches(true, 0, ownPrefix, 0, ownPrefix.length())) {
            code = code.substring(ownPrefix.length());
        }
        // A scanner may be set to announce the symbology (ISO/IEC 15424): QR codes are ]Q0 to ]Q6.
        if (code.regionMatches(true, 0, "]Q", 0, 2) && code.length() > 3) {
            code = code.substring(3);
        }
        return isOurs(code) ? code.toUpperCase(Locale.ROOT) : code;
    }

    /** All events in their order, for a burst that no scanner sent. */
    List<KeyEvent> events() {
        return List.copyOf(held);
    }

    /** The characters that a person typed before or during the scan, in their order. */
    List<KeyEvent> ofPerson() {
        List.copyOf(down.values()).forEach(this::giveBackIfPassedBy);
        return List.copyOf(ofPerson);
    }

    private static String printable(String character) {
        boolean control = character.codePoints().anyMatch(Character::isISOControl);
        return control || character.equals(KeyEvent.CHAR_UNDEFINED) ? "" : character;
    }
}

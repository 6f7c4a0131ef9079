package org.reststop.kiosk.scan.payload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.sync.EnrolmentTicket;

/** How the beginnings of our own codes look when keyboards or Caps Lock are not as the scanner believes. */
final class Spellings {
    /** What the codes begin with that this system makes: badges and enrolment tickets. */
    static final List<String> OURS = List.of(BadgeCode.PREFIX, EnrolmentTicket.PREFIX);

    private final Map<Character, List<Spelling>> byFirst = new HashMap<>();
    private final Set<String> wholes = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    /**
     * @param typed what arrives for the prefix
     * @param capsLock whether upper and lower case are exchanged in it
     */
    record Spelling(String prefix, String typed, Retyping retyping, boolean capsLock) {
        /** The text as the scanner meant it; ours is all upper case. */
        String meant(String text) {
            String cased = capsLock && !retyping.isNone() ? exchangeCase(text, retyping.system()) : text;
            return retyping.meant(cased).toUpperCase(Locale.ROOT);
        }
    }

    /** @param system what the machine takes the scanner for; empty like {@code scanner} if it is to be found out */
    Spellings(Optional<Layout> scanner, Optional<Layout> system) {
        add(Retyping.NONE);
        Stream<Retyping> pairs = Arrays.stream(Layout.values())
                .filter(layout -> scanner.isEmpty() || scanner.get() == layout)
                .flatMap(layout -> Arrays.stream(Layout.values())
                        .filter(other -> system.isEmpty() || system.get() == other)
                        .map(other -> new Retyping(layout, other)));
        pairs.filter(pair -> !pair.isNone())
                .sorted(Comparator.comparing(
                        pair -> (pair.scanner() == Layout.US ? 0 : 1) + (pair.system() == Layout.US ? 0 : 1)))
                .forEach(this::add);
    }

    private void add(Retyping retyping) {
        for (String prefix : OURS) {
            String typed = retyping.typed(prefix);
            add(new Spelling(prefix, typed, retyping, false));
            add(new Spelling(prefix, exchangeCase(typed, retyping.system()), retyping, true));
        }
    }

    private void add(Spelling spelling) {
        String typed = spelling.typed();
        byFirst.computeIfAbsent(typed.charAt(0), _ -> new ArrayList<>()).add(spelling);
        wholes.add(typed);
        IntStream.rangeClosed(1, typed.length()).forEach(end -> beginnings.add(typed.substring(0, end)));
    }

    /** All that are at a place in a text, the likeliest first. */
    Stream<Spelling> at(String text, int index) {
        return byFirst.getOrDefault(text.charAt(index), List.of()).stream()
                .filter(spelling -> text.startsWith(spelling.typed(), index));
    }

    /** The length of the one that a text ends with; 0 for none. */
    int lengthAtEnd(CharSequence text) {
        return ending(text, wholes);
    }

    /** Whether a text ends with the beginning of one. */
    boolean begunAtEnd(CharSequence text) {
        return ending(text, beginnings) > 0;
    }

    private static int ending(CharSequence text, Set<String> ends) {
        int all = text.length();
        for (int length = Math.min(all, EnrolmentTicket.PREFIX.length()); length > 0; length--) {
            if (ends.contains(text.subSequence(all - length, all).toString())) {
                return length;
            }
        }
        return 0;
    }

    /** Undoes Caps Lock, which leaves alone what the keyboard has no capital letter for. */
    static String exchangeCase(String text, Layout keyboard) {
        StringBuilder exchanged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char other = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
            exchanged.append(keyboard.keyOf(other) < 0 ? c : other);
        }
        return exchanged.toString();
    }
}

package org.reststop.kiosk.input;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person is composing: the pieces already chosen, in order, and the letters that are still letters. A value; each
 * touch makes the next one.
 *
 * @param chosen pieces with the letters that each was made from
 * @param letters typed and not yet chosen
 */
public record Composition(List<Piece> chosen, String letters) {
    /** Nothing typed. */
    public static final Composition EMPTY = new Composition(List.of(), "");

    /**
     * @param text what it writes
     * @param letters what it was typed as
     */
    public record Piece(String text, String letters) {}

    public Composition {
        chosen = List.copyOf(chosen);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return chosen.isEmpty() && letters.isEmpty();
    }

    /** Whether all letters have become text, so that {@link #text()} can go into the field. */
    public boolean isDone() {
        return !chosen.isEmpty() && letters.isEmpty();
    }

    /** The chosen pieces' text: what stands left of the letters, after the field's own text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        chosen.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** With one letter or apostrophe more; the same when there is no room, or an apostrophe would stand first. */
    public Composition typed(char letter) {
        boolean allowed =
                letter == '\'' ? !letters.isEmpty() && !letters.endsWith("'") : letter >= 'a' && letter <= 'z';
        return allowed && letters.length() < InputEngine.MOST_LETTERS
                ? new Composition(chosen, letters + letter)
                : this;
    }

    /** One letter less; with no letter left, the last piece becomes letters again. */
    public Composition erased() {
        if (!letters.isEmpty()) {
            return new Composition(chosen, letters.substring(0, letters.length() - 1));
        }
        if (chosen.isEmpty()) {
            return this;
        }
        Piece last = chosen.getLast();
        return new Composition(chosen.subList(0, chosen.size() - 1), last.letters());
    }

    /** With the candidate in place of the letters that it uses up. */
    public Composition chose(Candidate candidate) {
        int used = Math.min(candidate.letters(), letters.length());
        List<Piece> pieces = new ArrayList<>(chosen);
        pieces.add(new Piece(candidate.text(), letters.substring(0, used)));
        String rest = letters.substring(used);
        return new Composition(pieces, rest.startsWith("'") ? rest.substring(1) : rest);
    }

    /** All as it stands, text and letters: what is written when the person leaves the letters as they are. */
    public String plain() {
        return text() + letters;
    }
}

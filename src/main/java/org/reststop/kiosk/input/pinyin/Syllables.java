package org.reststop.kiosk.input.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mandarin's syllables, each with a number, and what letters may stand for them: spelled in full, as people of one or
 * another region say them, or only begun.
 */
final class Syllables {
    /** What letters may mean: one or more syllables, each at a cost. */
    static final class Reading {
        private final short[] ids;
        private final float[] costs;

        private Reading(short[] ids, float[] costs) {
            this.ids = ids;
            this.costs = costs;
        }

        int size() {
            return ids.length;
        }

        /** The number of one of the syllables. */
        int id(int index) {
            return ids[index];
        }

        /** What taking the letters for it costs, 0 or less, a decimal logarithm. */
        float cost(int index) {
            return costs[index];
        }
    }

    private static final Set<String> INITIALS = Set.of("b p m f d t n l g k h j q x zh ch sh r z c s y w".split(" "));

    /** What a syllable that is only begun costs. */
    private static final float BEGUN_COST = -1;

    /** Spoken, not written with a keyboard: typed alone they begin a longer syllable. */
    private static final Set<String> SOUNDS = Set.of("m", "n", "ng", "r");

    private static final String[][] ALIKE_INITIALS = {
        {"zh", "z"}, {"ch", "c"}, {"sh", "s"}, {"n", "l"}, {"f", "h"}, {"r", "l"},
    };
    private static final String[][] ALIKE_FINALS = {{"ang", "an"}, {"eng", "en"}, {"ing", "in"}};

    private final Map<String, Short> numbers = new HashMap<>();
    private final List<String> names;
    private final Map<String, Reading> full = new HashMap<>();
    private final Map<String, Reading> begun = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    /**
     * @param names all syllables, in letters a-z with v for ü, without repetition
     * @param accent what one confusion of an accent costs, below 0, in decimal logarithms; minus infinity for none
     */
    Syllables(Iterable<String> names, double accent) {
        List<String> sorted = new ArrayList<>();
        names.forEach(sorted::add);
        sorted.sort(null);
        this.names = List.copyOf(sorted);
        for (String name : this.names) {
            numbers.put(name, (short) numbers.size());
        }
        Map<String, Map<Short, Float>> readings = new HashMap<>();
        for (String name : this.names) {
            if (!SOUNDS.contains(name)) {
                addForms(name, (float) accent, readings);
            }
            for (int i = 1; i <= name.length(); i++) {
                beginnings.add(name.substring(0, i));
            }
        }
        readings.forEach((letters, meanings) -> full.put(letters, reading(meanings)));
        for (String beginning : beginnings) {
            begun.put(beginning, readingOfBegun(beginning));
        }
    }

    private void addForms(String name, float accent, Map<String, Map<Short, Float>> readings) {
        short number = number(name);
        List<String> spellings = new ArrayList<>(List.of(name));
        if (name.endsWith("ve")) {
            spellings.add(name.replace("ve", "ue"));
        } else if (name.matches("[jqxy]u.*")) {
            spellings.add(name.replace('u', 'v'));
        }
        for (String spelling : spellings) {
            put(readings, spelling, number, 0);
        }
        if (Float.isInfinite(accent)) {
            return;
        }
        for (String once : confused(name)) {
            put(readings, once, number, accent);
            for (String twice : confused(once)) {
                put(readings, twice, number, 2 * accent);
            }
        }
    }

    private static void put(Map<String, Map<Short, Float>> readings, String letters, short number, float cost) {
        readings.computeIfAbsent(letters, key -> new HashMap<>()).merge(number, cost, Math::max);
    }

    /** How a syllable is spelled by one who does not hear one of the differences. */
    private static List<String> confused(String name) {
        List<String> all = new ArrayList<>();
        for (String[] pair : ALIKE_INITIALS) {
            for (int i = 0; i < 2; i++) {
                String rest = name.startsWith(pair[i]) ? name.substring(pair[i].length()) : "";
                if (!rest.isEmpty() && "aeiouv".indexOf(rest.charAt(0)) >= 0) {
                    all.add(pair[1 - i] + rest);
                }
            }
        }
        for (String[] pair : ALIKE_FINALS) {
            for (int i = 0; i < 2; i++) {
                if (name.endsWith(pair[i])) {
                    all.add(name.substring(0, name.length() - pair[i].length()) + pair[1 - i]);
                }
            }
        }
        return all;
    }

    private static Reading reading(Map<Short, Float> meanings) {
        short[] ids = new short[meanings.size()];
        float[] costs = new float[ids.length];
        int at = 0;
        for (Map.Entry<Short, Float> each : meanings.entrySet()) {
            ids[at] = each.getKey();
            costs[at++] = each.getValue();
        }
        return new Reading(ids, costs);
    }

    private Reading readingOfBegun(String beginning) {
        List<String> all =
                names.stream().filter(name -> name.startsWith(beginning)).toList();
        short[] ids = new short[all.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = number(all.get(i));
        }
        float[] costs = new float[ids.length];
        Arrays.fill(costs, BEGUN_COST);
        return new Reading(ids, costs);
    }

    /** The number of a syllable in full letters; -1 if there is no such syllable. */
    short number(String name) {
        return numbers.getOrDefault(name, (short) -1);
    }

    /** The numbers of syllables; null if one of them is none. */
    short @Nullable [] numbers(String... spelling) {
        short[] all = new short[spelling.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(spelling[i]);
            if (all[i] < 0) {
                return null;
            }
        }
        return all;
    }

    /** What letters mean as a whole syllable, or null. */
    @Nullable
    Reading full(String letters) {
        return full.get(letters);
    }

    /** What letters mean as the beginning of a syllable, or null. */
    @Nullable
    Reading begun(String letters) {
        return begun.get(letters);
    }

    /** Whether it is a syllable in letters a-z at all. */
    static boolean isSpelling(String name) {
        return name.matches("[a-z]{1,6}") && !name.equals("none");
    }

    /** Whether letters are what may stand alone for a syllable that begins with them. */
    static boolean isInitial(String letters) {
        return INITIALS.contains(letters);
    }
}

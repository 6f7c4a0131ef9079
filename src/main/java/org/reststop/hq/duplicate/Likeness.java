package org.reststop.hq.duplicate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How alike texts are among others of their kind: the cosine of their pairs of characters, each weighed by how rare it is
 * (inverse document frequency, Spärck Jones 1972), so that "希望" and "能不能" count for little and "快递柜" for much.
 */
final class Likeness {
    private final Map<String, Double> weights = new HashMap<>();
    private final double rarest;

    /** @param texts the pairs of all texts that are compared */
    Likeness(Collection<Set<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> text.forEach(gram -> counts.merge(gram, 1, Integer::sum)));
        counts.forEach((gram, count) -> weights.put(gram, weight(texts.size(), count)));
        rarest = weight(texts.size(), 1);
    }

    private static double weight(int texts, int count) {
        return Math.log(1 + (double) Math.max(1, texts) / count);
    }

    private double square(String gram) {
        double weight = weights.getOrDefault(gram, rarest);
        return weight * weight;
    }

    private double length(Set<String> text) {
        return Math.sqrt(text.stream().mapToDouble(this::square).sum());
    }

    /** 0 if they have nothing in common, 1 if they are the same; 0 if either is empty. */
    double of(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() < other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        double shared =
                fewer.stream().filter(more::contains).mapToDouble(this::square).sum();
        return shared == 0 ? 0 : shared / (length(one) * length(other));
    }
}

package org.reststop.hq.points;

import java.util.Optional;
import java.util.UUID;

/**
 * Goods at the price at which somebody saw them offered.
 *
 * @param price in points, at least 1
 */
public record PriceTag(UUID goods, int price) {
    private static final String SHAPE = "[0-9a-fA-F-]{36}@[1-9][0-9]{0,5}";

    /** What is on goods now. */
    public static PriceTag of(PointsGoods goods) {
        return new PriceTag(goods.id(), goods.price());
    }

    /** How a form carries it. */
    public String text() {
        return goods + "@" + price;
    }

    /** Reads what a form carries; empty if it is none. */
    static Optional<PriceTag> parse(String text) {
        if (!text.matches(SHAPE)) {
            return Optional.empty();
        }
        String[] parts = text.split("@", -1);
        return PointsForm.uuid(parts[0]).map(id -> new PriceTag(id, Integer.parseInt(parts[1])));
    }
}

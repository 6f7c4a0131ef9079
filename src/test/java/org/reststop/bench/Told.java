package org.reststop.bench;

import java.util.Optional;

/** Figures on their way from a program of its own to the one that reports them: a line each. */
final class Told {
    private static final String MARK = "figure";

    private Told() {}

    /** Tells a figure that stands alone. */
    static void alone(String name, double value, String unit) {
        System.out.println(String.join("\t", MARK, name, Double.toString(value), unit));
    }

    /** Tells one and what it is compared with. */
    static void against(String name, double value, String unit, String reference, double referenceValue) {
        System.out.println(String.join(
                "\t", MARK, name, Double.toString(value), unit, reference, Double.toString(referenceValue)));
    }

    /** The figure in a line, if there is one. */
    static Optional<Row> row(String line) {
        String[] parts = line.split("\t");
        if (!parts[0].equals(MARK)) {
            return Optional.empty();
        }
        double value = Double.parseDouble(parts[2]);
        return Optional.of(
                parts.length > 4
                        ? Row.against(parts[1], value, parts[3], parts[4], Double.parseDouble(parts[5]))
                        : Row.alone(parts[1], value, parts[3]));
    }
}

package org.reststop.kiosk.scan.qr;

/**
 * Where in the picture a code's modules are: a perspective, and for prints that are not flat the offsets measured at the
 * alignment marks, interpolated between them.
 */
final class ModuleMap {
    private final Perspective perspective;
    private final double[] nodes;
    private final double[][] offsetU;
    private final double[][] offsetV;

    private ModuleMap(Perspective perspective, double[] nodes, double[][] offsetU, double[][] offsetV) {
        this.perspective = perspective;
        this.nodes = nodes;
        this.offsetU = offsetU;
        this.offsetV = offsetV;
    }

    static ModuleMap flat(Perspective perspective) {
        return new ModuleMap(perspective, new double[0], new double[0][0], new double[0][0]);
    }

    /**
     * @param nodes the marks' places along a side, in modules, ascending, at least two
     * @param offsetU by row and column of marks: how far right of where the perspective says each is, in modules
     * @param offsetV likewise how far below
     */
    static ModuleMap bent(Perspective perspective, double[] nodes, double[][] offsetU, double[][] offsetV) {
        return new ModuleMap(perspective, nodes, offsetU, offsetV);
    }

    /** Puts the pixel of the point (u, v), in modules from the code's top left corner, into {@code pixel}. */
    void locate(double u, double v, double[] pixel) {
        if (nodes.length == 0) {
            perspective.locate(u, v, pixel);
            return;
        }
        int column = cell(u);
        int row = cell(v);
        double right = (u - nodes[column]) / (nodes[column + 1] - nodes[column]);
        double lower = (v - nodes[row]) / (nodes[row + 1] - nodes[row]);
        perspective.locate(
                u + between(offsetU, row, column, right, lower),
                v + between(offsetV, row, column, right, lower),
                pixel);
    }

    private int cell(double at) {
        int cell = 0;
        while (cell < nodes.length - 2 && at > nodes[cell + 1]) {
            cell++;
        }
        return cell;
    }

    private static double between(double[][] at, int row, int column, double right, double lower) {
        double above = (1 - right) * at[row][column] + right * at[row][column + 1];
        double below = (1 - right) * at[row + 1][column] + right * at[row + 1][column + 1];
        return (1 - lower) * above + lower * below;
    }
}

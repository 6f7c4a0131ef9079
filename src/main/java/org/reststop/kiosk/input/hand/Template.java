package org.reststop.kiosk.input.hand;

/**
 * How one character is written.
 *
 * @param text the character
 * @param strokes its strokes in the textbook's order, in the unit square
 * @param rarity added to the cost of reading this character: 0 for a common one
 */
record Template(String text, float[][] strokes, float rarity) {
    /**
     * The strokes where they lie when so many lines were drawn: the pen's ways between joined strokes are ink as well,
     * and move and squeeze the whole when it is brought into the unit square.
     *
     * @param lines at least 1
     */
    float[][] strokes(int lines) {
        if (lines >= strokes.length) {
            return strokes;
        }
        float part = (strokes.length - lines) / (strokes.length - 1f);
        float[] joined = UnitSquare.fit(new float[][] {Lines.joined(strokes, 0, strokes.length)})[0];
        float[][] moved = new float[strokes.length][];
        int at = 0;
        for (int j = 0; j < moved.length; j++) {
            moved[j] = new float[strokes[j].length];
            for (int i = 0; i < moved[j].length; i++) {
                moved[j][i] = strokes[j][i] + part * (joined[at++] - strokes[j][i]);
            }
        }
        return moved;
    }
}

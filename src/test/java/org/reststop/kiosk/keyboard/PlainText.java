package org.reststop.kiosk.keyboard;

/** A field without a screen. */
final class PlainText implements TextTarget {
    private final StringBuilder text = new StringBuilder();
    private int from;
    private int to;
    boolean finishes;
    int finished;

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public int from() {
        return from;
    }

    @Override
    public int to() {
        return to;
    }

    void select(int first, int last) {
        from = first;
        to = last;
    }

    @Override
    public void replace(int first, int last, String with) {
        text.replace(first, last, with);
        caret(first + with.length());
    }

    @Override
    public void caret(int at) {
        from = at;
        to = at;
    }

    @Override
    public boolean severalLines() {
        return false;
    }

    @Override
    public boolean done() {
        finished++;
        return finishes;
    }
}

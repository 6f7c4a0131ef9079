package org.reststop.hq.figures;

import java.util.OptionalDouble;

/**
 * What came of some needs. Facts are what the ledger's log says; the person's word is what authors answered. Every rate
 * is empty where there is nothing to divide by. Not safe for several threads.
 */
public final class Tally {
    /** What is counted of needs, each once. */
    enum Count {
        RECEIVED,
        ANSWERED,
        DONE,
        DUE,
        ON_TIME,
        RATED,
        HELPED,
        SATISFIED,
        REOPENED,
        FOLLOWED,
        STILL_HELPED
    }

    private final int[] counts = new int[Count.values().length];
    private final Spread toAnswer = new Spread();
    private final Spread toDone = new Spread();

    void count(Count what) {
        count(what, 1);
    }

    void count(Count what, int more) {
        counts[what.ordinal()] += more;
    }

    int of(Count what) {
        return counts[what.ordinal()];
    }

    Spread toAnswer() {
        return toAnswer;
    }

    Spread toDone() {
        return toDone;
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        toAnswer.add(other.toAnswer);
        toDone.add(other.toDone);
    }

    /** Needs that were raised; one that was merged counts, as its author asked. */
    public int received() {
        return of(Count.RECEIVED);
    }

    /** Needs whose author was told something by a person: an answer, that it is done, declined or referred. */
    public int answered() {
        return of(Count.ANSWERED);
    }

    /** Needs that are done and were not opened again; one that was merged is done with the other. */
    public int done() {
        return of(Count.DONE);
    }

    /** Of those done, the ones for which a day was promised. */
    public int due() {
        return of(Count.DUE);
    }

    /** Of those, the ones done by that day. */
    public int onTime() {
        return of(Count.ON_TIME);
    }

    /** Needs whose author has answered whether it helped; the last answer counts. */
    public int rated() {
        return of(Count.RATED);
    }

    /** Of those rated, the ones with the third face or better. */
    public int helped() {
        return of(Count.HELPED);
    }

    /** Of those rated, the ones with the fourth or fifth face. */
    public int satisfied() {
        return of(Count.SATISFIED);
    }

    /** Needs that were opened again at least once. */
    public int reopened() {
        return of(Count.REOPENED);
    }

    /** Follow-up questions that were answered, a week or a month after it had helped. */
    public int followed() {
        return of(Count.FOLLOWED);
    }

    /** Of those, the ones by which it still helped. */
    public int stillHelped() {
        return of(Count.STILL_HELPED);
    }

    /** Response rate 响应率, a fact: answered of received, 0 to 1. */
    public OptionalDouble responseRate() {
        return rate(answered(), received());
    }

    /** Resolution rate 解决率, a fact: done of received. */
    public OptionalDouble resolutionRate() {
        return rate(done(), received());
    }

    /** On time, a fact: by the promised day, of those done for which one was promised. */
    public OptionalDouble onTimeRate() {
        return rate(onTime(), due());
    }

    /** Helped, the person's word: helped of rated. */
    public OptionalDouble helpedRate() {
        return rate(helped(), rated());
    }

    /** Satisfaction rate 满意率, the person's word: satisfied of rated. */
    public OptionalDouble satisfactionRate() {
        return rate(satisfied(), rated());
    }

    /** Still helped, the person's word: of the follow-up questions that were answered. */
    public OptionalDouble stillHelpedRate() {
        return rate(stillHelped(), followed());
    }

    /** Days from raised to the first answer, the median of those answered. */
    public OptionalDouble daysToAnswer() {
        return toAnswer.medianDays();
    }

    /** Days from raised to done, the median of those done. */
    public OptionalDouble daysToDone() {
        return toDone.medianDays();
    }

    private static OptionalDouble rate(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}

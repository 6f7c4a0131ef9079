package org.reststop.tour;

/** Where buttons are on the kiosk's upright screen, as shares of its width and height. */
enum Button implements Target {
    CONTINUE(0.5, 0.832),
    FINISH(0.5, 0.895),
    FIRST_NOTICE(0.5, 0.18),
    /** Beneath those that stay first. */
    NEW_NOTICE(0.5, 0.445),
    FIRST_ACTIVITY(0.494, 0.206),
    /** Beneath how long somebody has helped. */
    ACTIVITY_BELOW_HOURS(0.494, 0.3),
    SIGN_UP(0.801, 0.912),
    SECOND_SERVICE(0.725, 0.186),
    HOME_LEAVE(0.219, 0.892),
    GIFT_CLAIM(0.801, 0.912),
    /** On glass that lies on its side. */
    WIDE_CONTINUE(0.736, 0.807),
    WIDE_GIFT(0.185, 0.313),
    WIDE_GIFT_ON(0.908, 0.841),
    WIDE_LEAVE(0.123, 0.809),
    NOTICE_BACK(0.165, 0.892),
    /** Of the counter. */
    WRITE_FROM_PAPER(0.75, 0.131),
    TAKE_PAPER(0.5, 0.84),
    NOTICE_TITLE(0.5, 0.173),
    NOTICE_BODY(0.5, 0.4),
    USE_PAPER(0.5, 0.77),
    COUNTER_YES(0.82, 0.911),
    COUNTER_BACK(0.165, 0.905),
    SECOND_HOLDER(0.494, 0.384),
    REPLACE_BADGE(0.5, 0.374),
    FIRST_SERVICE_SET(0.275, 0.152),
    SET_BROKEN(0.5, 0.51),
    REASON_WATER(0.27, 0.466),
    DESK_FINISH(0.217, 0.893),
    EMERGENCY_READ(0.27, 0.935),
    STATUS(0.15, 0.975),
    LANGUAGE(0.605, 0.975),
    SYNC_NOW(0.5, 0.826),
    MORE_TIME(0.5, 0.605),
    REGISTER(0.35, 0.579),
    REGISTER_IN_ENGLISH(0.4, 0.62),
    AGREE(0.747, 0.912),
    LETTER_Z(0.627, 0.451),
    SURNAME_ZHANG(0.166, 0.527),
    MASTER(0.5, 0.377),
    COMPANY(0.203, 0.435),
    DIGIT_1(0.203, 0.411),
    DIGIT_2(0.5, 0.411),
    DIGIT_4(0.203, 0.489),
    DIGIT_8(0.5, 0.567),
    REGISTERED(0.5, 0.719),
    ACCESS(0.9, 0.975),
    /** Of the sheet, in usual type and in large. */
    LARGE_TYPE(0.27, 0.815),
    HIGH_CONTRAST(0.73, 0.815),
    LOW_REACH(0.27, 0.935),
    /** Of the message about a phone out of step. */
    UNDERSTOOD(0.37, 0.647),
    READ_ALOUD(0.73, 0.935),
    READ_ALOUD_WITH_MORE_BELOW(0.73, 0.86),
    /** Above the sheet, wherever there is nothing to tap. */
    BESIDE_SHEET(0.97, 0.012),
    NEED(0.5, 0.32),
    PARCEL(0.761, 0.512),
    PROPERTY(0.27, 0.512),
    EMERGENCY(0.761, 0.366),
    WHAT_BECAME(0.82, 0.912),
    PUT_KEYS_AWAY(0.95, 0.728),
    PROPERTY_PHRASE(0.45, 0.75),
    PHOTO(0.79, 0.345),
    TAKE_PHOTO(0.5, 0.82),
    KEEP_PHOTO(0.5, 0.75),
    MY_PHONE(0.466, 0.345),
    RECORD(0.767, 0.46),
    SECOND_PHRASE(0.45, 0.665),
    NEED_BACK(0.163, 0.912),
    NEED_NEXT(0.82, 0.912),
    NEXT_ABOVE_KEYS(0.82, 0.687),
    WITH_PHONE(0.5, 0.512),
    ANONYMOUS(0.5, 0.633),
    NEED_FINISH(0.826, 0.912),
    LEFT_GO_ON(0.5, 0.6),
    FIRST_OFFER_BY_HAND(0.055, 0.724),
    FIRST_PHRASE_ABOVE_KEYS(0.4, 0.405),
    FIRST_PLACE(0.28, 0.187),
    AUTHOR_ME(0.5, 0.389),
    ME_TOO(0.82, 0.912),
    FIRST_STORY(0.45, 0.2),
    FACE_GREAT(0.826, 0.8),
    FIRST_HAZARD(0.27, 0.22),
    AT_ONCE(0.5, 0.385);

    private final double x;
    private final double y;

    Button(double x, double y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public double x() {
        return x;
    }

    @Override
    public double y() {
        return y;
    }
}

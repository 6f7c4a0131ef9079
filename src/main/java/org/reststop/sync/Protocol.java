package org.reststop.sync;

/** The numbers and paths that both sides must agree on. */
public final class Protocol {
    /**
     * This build's protocol version. A version only adds fields, fact types and change kinds; each side ignores those it
     * does not know, and speaks the lower of the two versions.
     */
    public static final int VERSION = 2;

    /** The oldest version that this build still speaks. */
    public static final int OLDEST = 1;

    /** The first version whose feed has an epoch. */
    public static final int EPOCHS = 2;

    public static final String EXCHANGE_PATH = "/sync/v1/exchange";
    public static final String ENROL_PATH = "/sync/v1/enrol";

    /** The most facts in one exchange. */
    public static final int MAX_FACTS = 500;

    /** The most changes in one exchange. */
    public static final int MAX_CHANGES = 500;

    /** The largest body that either side reads, in bytes after decompression. */
    public static final int MAX_BODY = 8 << 20;

    /** The largest body of one fact, in characters of JSON. */
    public static final int MAX_FACT = 64 << 10;

    /** Where an attachment's content goes, with its SHA-256 behind it. */
    public static final String ATTACHMENTS_PATH = "/sync/v1/attachments/";

    /** The header in which a kiosk says what an attachment is; the body's own type is that of a part. */
    public static final String UPLOAD_MEDIA_TYPE = "Upload-Media-Type";

    /** The largest content of one attachment, in bytes. */
    public static final long MAX_ATTACHMENT = 32 << 20;

    /** The largest part of an attachment's content in one request, in bytes. */
    public static final int MAX_PART = 1 << 20;

    /** Where a kiosk fetches what a notice shows, with the content's SHA-256 behind it. */
    public static final String MEDIA_PATH = "/sync/v1/media/";

    /** Where a kiosk waits for news, on a connection that stays open. */
    public static final String WAKE_PATH = "/sync/v1/wake";

    /** The event by which HQ says that there is news; its data are the milliseconds to spread oneself over. */
    public static final String POKE = "poke";

    /** The event by which HQ says that there is an emergency, or that one is over. */
    public static final String EMERGENCY = "emergency";

    private Protocol() {}
}

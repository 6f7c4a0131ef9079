package org.reststop.sync;

/** What HQ publishes to kiosks. A change always carries the whole document. */
public sealed interface ChangeBody
        permits ActivityChange,
                BadgeChange,
                CounterChange,
                GiftChange,
                NeedChange,
                NoticeChange,
                PersonChange,
                ServiceChange,
                StationChange {
    /** The name on the wire; it outlives the class's name. */
    String kind();

    /** The document's id within its kind. */
    String documentId();
}

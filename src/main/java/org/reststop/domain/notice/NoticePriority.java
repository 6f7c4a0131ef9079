package org.reststop.domain.notice;

/** How much a notice matters, the least first. */
public enum NoticePriority {
    LOW,
    NORMAL,
    HIGH,
    /** Interrupts every screen until somebody has read it. */
    EMERGENCY
}

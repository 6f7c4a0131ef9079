package org.reststop.domain.registration;

/** Whether staff have looked at whom a work card's code stands for. */
public enum CodeState {
    /** Nobody has yet: the person checks in and is told so. */
    PENDING,
    APPROVED,
    /** Staff said no: the code checks nobody in. */
    REFUSED
}

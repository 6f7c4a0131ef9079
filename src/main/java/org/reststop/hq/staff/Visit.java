package org.reststop.hq.staff;

import org.reststop.hq.web.Frame;

/**
 * One request by somebody who is signed in.
 *
 * @param frame for the page that answers it
 */
public record Visit(Staff staff, Frame frame) {
    public boolean may(Right right) {
        return staff.role().may(right);
    }
}

package org.reststop.hq.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.config.HqSettings;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Staff;
import org.reststop.hq.staff.StaffRole;

/** Who publishes what somebody has written: the one rule that an operator sets. */
public final class Approval {
    private final HqSettings.Approval rule;

    public Approval(HqSettings.Approval rule) {
        this.rule = rule;
    }

    /** Whether somebody may publish what an account has written; null for what came from a kiosk. */
    public boolean mayPublish(Staff staff, @Nullable UUID author) {
        return mayPublish(staff.role(), staff.id(), author);
    }

    boolean mayPublish(StaffRole role, UUID id, @Nullable UUID author) {
        return switch (rule) {
            case NONE -> role.may(Right.MANAGE_NOTICES);
            case SECRETARY -> role.may(Right.APPROVE_NOTICES);
            case TWO_PEOPLE -> role.may(Right.APPROVE_NOTICES) && !id.equals(author);
        };
    }

    /** Whether changes that come from kiosks wait for somebody's approval. */
    public boolean holdsKiosks() {
        return rule != HqSettings.Approval.NONE;
    }
}

package org.reststop.hq.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who has a need.
 *
 * @param id of a staff account, or what names a volunteer or a partner unit
 * @param name as staff read it
 */
@Embeddable
public record Assignee(
        @Enumerated(EnumType.STRING) @Column(name = "assignee_kind", length = 16)
        Kind kind,

        @Column(name = "assignee_id", length = 64) String id,
        @Column(name = "assignee_name", length = 120) String name) {
    /** What somebody is who has a need. */
    public enum Kind {
        /** 驻守干部, or anybody else with an account. */
        STAFF,
        /** 志愿者 */
        VOLUNTEER,
        /** 共建单位 */
        PARTNER
    }
}

package org.reststop.hq.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.Question;

/** After how many days authors are asked something, as it was edited. */
@Entity
@Table(name = "follow_up_days")
@SuppressWarnings("NullAway.Init")
public class FollowUpDays {
    /** The longest, in days. */
    public static final int MAX = 60;

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private Question question;

    @Column(nullable = false)
    private int days;

    protected FollowUpDays() {}

    FollowUpDays(Question question, int days) {
        this.question = question;
        this.days = days;
    }

    /** Days by the clock after the author said that it helped. */
    static int of(StatelessSession session, Question question) {
        FollowUpDays edited = session.get(FollowUpDays.class, question);
        if (edited != null) {
            return edited.days;
        }
        return question == Question.STILL_WEEK ? WEEK : FOUR_WEEKS;
    }
}

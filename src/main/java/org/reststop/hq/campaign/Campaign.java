package org.reststop.hq.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reststop.domain.gift.GiftAudience;
import org.reststop.domain.gift.GiftTerms;
import org.reststop.domain.gift.GiftText;

/** A campaign as staff have made it. */
@Entity
@Table(name = "campaign")
@SuppressWarnings("NullAway.Init")
public class Campaign {
    @Id
    private UUID id;

    @Column(nullable = false)
    private long revision;

    @Column(name = "title_zh", nullable = false, length = GiftText.MAX_TITLE)
    private String titleZh;

    @Column(name = "letter_zh", nullable = false, length = GiftText.MAX_LETTER)
    private String letterZh;

    @Column(name = "pack_zh", nullable = false, length = GiftText.MAX_TITLE)
    private String packZh;

    @Column(name = "title_en", nullable = false, length = 2 * GiftText.MAX_TITLE)
    private String titleEn;

    @Column(name = "letter_en", nullable = false, length = 2 * GiftText.MAX_LETTER)
    private String letterEn;

    @Column(name = "pack_en", nullable = false, length = 2 * GiftText.MAX_TITLE)
    private String packEn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private GiftAudience audience;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(nullable = false, length = 4000)
    private String stations;

    @Column(nullable = false)
    private boolean withdrawn;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Campaign() {}

    Campaign(UUID id, CampaignDraft draft, Instant at) {
        this.id = id;
        change(draft, at);
    }

    /** Takes a draft for what it is from now on. */
    final void change(CampaignDraft draft, Instant at) {
        GiftText text = draft.text();
        revision++;
        changedAt = at;
        titleZh = text.titleZh();
        letterZh = text.letterZh();
        packZh = text.packZh();
        titleEn = text.titleEn();
        letterEn = text.letterEn();
        packEn = text.packEn();
        audience = draft.terms().audience();
        firstDay = draft.terms().firstDay();
        lastDay = draft.terms().lastDay();
        stations = String.join(",", draft.stations());
    }

    void withdraw(Instant at) {
        revision++;
        changedAt = at;
        withdrawn = true;
    }

    public UUID id() {
        return id;
    }

    /** From 1, one more with each change. */
    public long revision() {
        return revision;
    }

    public GiftText text() {
        return new GiftText(titleZh, letterZh, packZh, titleEn, letterEn, packEn);
    }

    public GiftTerms terms() {
        return new GiftTerms(audience, firstDay, lastDay);
    }

    /** The ids of the stations that it is for; none for all. */
    public List<String> stations() {
        return stations.isEmpty() ? List.of() : List.of(stations.split(","));
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    /** How it stands on a day. */
    public CampaignState on(LocalDate day) {
        if (withdrawn) {
            return CampaignState.WITHDRAWN;
        }
        if (day.isBefore(firstDay)) {
            return CampaignState.COMING;
        }
        return day.isAfter(lastDay) ? CampaignState.OVER : CampaignState.RUNNING;
    }
}

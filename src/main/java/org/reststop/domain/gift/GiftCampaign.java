package org.reststop.domain.gift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A campaign as HQ has published it to this kiosk. */
@Entity
@Table(name = "gift_campaign")
@SuppressWarnings("NullAway.Init")
public class GiftCampaign {
    @Id
    private UUID id;

    @Column(nullable = false, length = 120)
    private String document;

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

    protected GiftCampaign() {}

    /** @param document the id of the feed's document that it came by */
    public GiftCampaign(UUID id, String document, long revision, GiftText text, GiftTerms terms) {
        this.id = id;
        this.document = document;
        this.revision = revision;
        this.titleZh = text.titleZh();
        this.letterZh = text.letterZh();
        this.packZh = text.packZh();
        this.titleEn = text.titleEn();
        this.letterEn = text.letterEn();
        this.packEn = text.packEn();
        this.audience = terms.audience();
        this.firstDay = terms.firstDay();
        this.lastDay = terms.lastDay();
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public GiftText text() {
        return new GiftText(titleZh, letterZh, packZh, titleEn, letterEn, packEn);
    }

    public GiftTerms terms() {
        return new GiftTerms(audience, firstDay, lastDay);
    }
}

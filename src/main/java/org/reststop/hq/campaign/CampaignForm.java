package org.reststop.hq.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.gift.GiftAudience;
import org.reststop.domain.gift.GiftTerms;
import org.reststop.domain.gift.GiftText;
import org.reststop.hq.http.Request;

/**
 * A campaign as it is typed.
 *
 * @param base the revision that is changed; 0 for a new one
 * @param firstDay such as {@code 2026-11-26}
 */
public record CampaignForm(
        String id,
        long base,
        GiftText text,
        GiftAudience audience,
        String firstDay,
        String lastDay,
        List<String> stations) {
    static CampaignForm blank(String id, LocalDate today) {
        return new CampaignForm(
                id,
                0,
                new GiftText("", "", "", "", "", ""),
                GiftAudience.COURIERS,
                today.toString(),
                today.plusDays(14).toString(),
                List.of());
    }

    static CampaignForm of(Campaign campaign) {
        GiftTerms terms = campaign.terms();
        return new CampaignForm(
                campaign.id().toString(),
                campaign.revision(),
                campaign.text(),
                terms.audience(),
                terms.firstDay().toString(),
                terms.lastDay().toString(),
                campaign.stations());
    }

    static CampaignForm of(Request request) {
        String audience = text(request, "audience");
        return new CampaignForm(
                text(request, "id"),
                number(text(request, "base")),
                new GiftText(
                        text(request, "title-zh"),
                        text(request, "letter-zh"),
                        text(request, "pack-zh"),
                        text(request, "title-en"),
                        text(request, "letter-en"),
                        text(request, "pack-en")),
                List.of(GiftAudience.values()).stream()
                        .filter(one -> one.name().equals(audience))
                        .findFirst()
                        .orElse(GiftAudience.COURIERS),
                text(request, "first-day"),
                text(request, "last-day"),
                request.fields().getOrDefault("station", List.of()));
    }

    /** What it says; empty if it breaks a rule. */
    Optional<CampaignDraft> draft(List<String> known) {
        try {
            GiftTerms terms = new GiftTerms(audience, LocalDate.parse(firstDay), LocalDate.parse(lastDay));
            List<String> chosen =
                    stations.stream().filter(known::contains).distinct().toList();
            return Optional.of(new CampaignDraft(text, terms, chosen)).filter(CampaignDraft::sound);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    static String text(Request request, String field) {
        return request.form(field)
                .orElse("")
                .replace("\r\n", "\n")
                .replace("\0", "")
                .strip();
    }
}

package org.reststop.hq.open311;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.station.Station;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.Node;
import org.reststop.hq.api.Shape;
import org.reststop.hq.api.Type;
import org.reststop.hq.web.Language;

/** Tells a need as GeoReport v2 tells a service request. */
final class RequestView {
    static final Shape<Told> SHAPE = Shape.<Told>named("ServiceRequest")
            .always(
                    "service_request_id",
                    Type.Plain.UUID,
                    told -> new Node.Text(told.report().id().need().toString()))
            .always(
                    "status",
                    States.OPEN_OR_CLOSED,
                    told -> new Node.Text(States.of(told.report().state())))
            .always("status_notes", Type.Plain.TEXT, told -> new Node.Text(told.notes()))
            .always("service_name", Type.Plain.TEXT, told -> new Node.Text(told.service()))
            .always(
                    "service_code",
                    Type.Plain.TEXT,
                    told -> new Node.Text(told.report().category()))
            .perhaps(
                    "description",
                    Type.Plain.TEXT,
                    told -> Node.text(told.report().words()))
            .perhaps(
                    "agency_responsible",
                    Type.Plain.TEXT,
                    told -> told.isPlaced() ? new Node.Text(told.agency()) : new Node.Nothing())
            .perhaps("service_notice", Type.Plain.TEXT, told -> new Node.Nothing())
            .always(
                    "requested_datetime",
                    Type.Plain.MOMENT,
                    told -> Moments.of(told.report().raised(), told.zone()))
            .always(
                    "updated_datetime",
                    Type.Plain.MOMENT,
                    told -> Moments.of(told.report().changed(), told.zone()))
            .perhaps(
                    "expected_datetime",
                    Type.Plain.MOMENT,
                    told -> Moments.of(told.report().promised(), told.zone()))
            .perhaps("address", Type.Plain.TEXT, told -> Node.text(told.address()))
            .perhaps("address_id", Type.Plain.TEXT, told -> Node.text(told.addressId()))
            .perhaps("zipcode", Type.Plain.TEXT, told -> Node.text(told.zipcode()))
            .perhaps(
                    "lat",
                    Type.Plain.DECIMAL,
                    told -> Node.number(told.point().map(Point::latitude).orElse(null)))
            .perhaps(
                    "long",
                    Type.Plain.DECIMAL,
                    told -> Node.number(told.point().map(Point::longitude).orElse(null)))
            .perhaps("media_url", Type.Plain.TEXT, told -> Node.text(told.mediaUrl()))
            .done();

    private final Stations stations;
    private final Services services;
    private final ApiTexts texts;

    RequestView(Stations stations, Services services, ApiTexts texts) {
        this.stations = stations;
        this.services = services;
        this.texts = texts;
    }

    /** What is told of a need. */
    record Told(
            Report report,
            String notes,
            String service,
            String agency,
            ZoneId zone,
            @Nullable Spot spot) {
        /** Whoever has nothing but a number is not told where it is. */
        private boolean isPlaced() {
            return report.sight() != Report.Sight.STATE;
        }

        Optional<Point> point() {
            Report.Given given = report.given();
            if (given != null && given.latitude() != null && given.longitude() != null) {
                return Optional.of(new Point(new BigDecimal(given.latitude()), new BigDecimal(given.longitude())));
            }
            return isPlaced() ? Optional.ofNullable(spot).map(Spot::point) : Optional.empty();
        }

        /** From the smallest to the largest, as the standard wants it. */
        String address() {
            if (!isPlaced()) {
                return "";
            }
            Report.Given given = report.given();
            String own = given == null ? null : given.address();
            return Stream.of(report.place(), own, agency, spot == null ? null : spot.address())
                    .filter(part -> part != null && !part.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        @Nullable
        String addressId() {
            Report.Given given = report.given();
            String own = given == null ? null : given.addressId();
            return own == null && isPlaced() ? report.id().station() : own;
        }

        @Nullable
        String zipcode() {
            return spot == null || !isPlaced() ? null : spot.zipcode();
        }

        @Nullable
        String mediaUrl() {
            Report.Given given = report.given();
            return given == null || given.mediaUrl() == null
                    ? null
                    : given.mediaUrl().lines().findFirst().orElse(null);
        }
    }

    Node rows(List<Report> reports, Language language) {
        Map<String, Station> byId = stations.byId();
        Map<String, Spot> spots = stations.spots();
        Map<String, String> names = services.names(language);
        return SHAPE.rows(
                "request",
                reports.stream()
                        .map(report -> tell(
                                report,
                                language,
                                names.getOrDefault(report.category(), report.category()),
                                byId.get(report.id().station()),
                                spots.get(report.id().station())))
                        .toList());
    }

    private Told tell(
            Report report, Language language, String service, @Nullable Station station, @Nullable Spot spot) {
        String state = texts.say(language, States.key(report.state()));
        String told = report.told();
        return new Told(
                report,
                told == null ? state : texts.say(language, "state.with-words", state, told),
                service,
                station == null ? report.id().station() : name(station, language),
                station == null ? ZoneId.of("Asia/Shanghai") : station.timeZone(),
                spot);
    }

    private static String name(Station station, Language language) {
        return language == Language.EN && !station.nameEn().isBlank() ? station.nameEn() : station.nameZh();
    }
}

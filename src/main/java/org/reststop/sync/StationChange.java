package org.reststop.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.reststop.domain.need.PlaceName;

/** What HQ publishes to kiosks about their station and its calendar. */
public sealed interface StationChange extends ChangeBody {
    /**
     * Where people write to a station from their own phone.
     *
     * @param address the whole address of HQ's page; empty while phones cannot reach HQ
     */
    record PagePublished(String stationId, String address) implements StationChange {
        public static final String KIND = "station-page";

        public PagePublished {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(address, "address");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return stationId;
        }

        /** Without the address, which whoever has it can write to. */
        @Override
        public String toString() {
            return "PagePublished[stationId=" + stationId + "]";
        }
    }

    /**
     * Which days of a year are worked on.
     *
     * @param daysOff that nobody works on
     * @param worked weekend days that are worked on
     */
    record CalendarPublished(int year, long revision, List<LocalDate> daysOff, List<LocalDate> worked)
            implements StationChange {
        public static final String KIND = "calendar";

        public CalendarPublished {
            daysOff = List.copyOf(daysOff);
            worked = List.copyOf(worked);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Integer.toString(year);
        }
    }

    /** The places at a station that people choose from; an empty list asks nobody where. */
    record PlacesPublished(String stationId, long revision, List<PlaceName> places) implements StationChange {
        public static final String KIND = "station-places";

        public PlacesPublished {
            Objects.requireNonNull(stationId, "stationId");
            places = List.copyOf(places);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return stationId;
        }
    }

    /** The station that the kiosk stands in. */
    record Profile(String stationId, String nameZh, String nameEn, String timeZone) implements StationChange {
        public static final String KIND = "station";

        public Profile {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(nameZh, "nameZh");
            Objects.requireNonNull(nameEn, "nameEn");
            Objects.requireNonNull(timeZone, "timeZone");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return stationId;
        }
    }
}

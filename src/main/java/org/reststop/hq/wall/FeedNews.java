package org.reststop.hq.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Whom the newest part of the feed concerns.
 *
 * @param position up to which it was read
 * @param all how it concerns every kiosk
 * @param stations how it concerns the kiosks of single stations, beside that
 */
record FeedNews(long position, Kind all, Map<String, Kind> stations) {
    /** What people wait for; counters that follow from check-ins can wait for the next exchange. */
    private static final String SINCE = "select station_id, max(case when kind = 'notice'"
            + " and body like '%\"priority\":\"EMERGENCY\"%' then 2"
            + " when station_id is not null or kind in ('notice', 'revocation', 'category') then 1 else 0 end)"
            + " from feed where position > ? and kind <> 'phone-used' group by station_id";

    /** How much hurry there is, the least first. */
    enum Kind {
        NONE,
        NEWS,
        EMERGENCY
    }

    /** How it concerns a station's kiosks. */
    Kind of(String stationId) {
        Kind own = stations.getOrDefault(stationId, Kind.NONE);
        return own.compareTo(all) > 0 ? own : all;
    }

    static long head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select position from feed_head where id = 1");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** What is newer than a position. */
    static FeedNews since(Connection connection, long before, long head) throws SQLException {
        Kind all = Kind.NONE;
        Map<String, Kind> stations = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setLong(1, before);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String station = rows.getString(1);
                    Kind kind = Kind.values()[rows.getInt(2)];
                    if (station == null) {
                        all = kind;
                    } else {
                        stations.put(station, kind);
                    }
                }
            }
        }
        return new FeedNews(head, all, stations);
    }
}

package org.reststop.hq.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeMedium;

/** The SQL of {@code notice_medium}: what kiosks may fetch because a notice names it. */
final class PublishedMedia {
    private PublishedMedia() {}

    /** Notes what a notice names from now on, in the caller's transaction; a withdrawn one names nothing. */
    static void note(StatelessSession session, Notice notice) {
        List<NoticeMedium> media =
                notice.withdrawn() ? List.of() : notice.extras().media();
        session.doWork(connection -> {
            forget(connection, notice);
            insert(connection, notice, media);
        });
    }

    private static void forget(Connection connection, Notice notice) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from notice_medium where notice_id = ?")) {
            delete.setObject(1, notice.id());
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, Notice notice, List<NoticeMedium> media) throws SQLException {
        // A page that is shown twice is fetched once.
        Map<String, NoticeMedium> once = new HashMap<>();
        media.forEach(medium -> once.put(medium.sha256(), medium));
        String sql = "insert into notice_medium (notice_id, sha256, media_type, bytes) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (NoticeMedium medium : once.values()) {
                insert.setObject(1, notice.id());
                insert.setString(2, medium.sha256());
                insert.setString(3, medium.mediaType());
                insert.setLong(4, medium.bytes());
                insert.executeUpdate();
            }
        }
    }
}

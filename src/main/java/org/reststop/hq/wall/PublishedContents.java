package org.reststop.hq.wall;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.reststop.store.Store;

/** The SQL of {@code notice_medium} as kiosks look into it. */
final class PublishedContents {
    private PublishedContents() {}

    /** What a content is, if a published notice names it. */
    static Optional<String> mediaType(Store store, String sha256) {
        return store.look(connection -> {
            String sql = "select media_type from notice_medium where sha256 = ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, sha256);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }
}

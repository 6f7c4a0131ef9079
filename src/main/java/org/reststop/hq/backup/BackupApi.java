package org.reststop.hq.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.sync.WireCodec;

/** Backup and restore for the operator's programs. Files are HQ's machine's, as HQ's user may read and write them. */
public final class BackupApi {
    private final OperatorDoor door;
    private final JsonReplies json;
    private final WireCodec codec;
    private final BackupOffice office;

    public BackupApi(OperatorDoor door, JsonReplies json, WireCodec codec, BackupOffice office) {
        this.door = door;
        this.json = json;
        this.codec = codec;
        this.office = office;
    }

    record Order(@Nullable String file) {}

    /** {@code POST backups} and {@code POST restores} begin, {@code GET backups} tells how far it is. */
    public List<Route> routes() {
        return List.of(
                door.get("/api/v1/backups", request -> json.of(200, office.state())),
                door.post("/api/v1/backups", request -> begin(request, office::save)),
                door.post("/api/v1/restores", request -> begin(request, office::restore)));
    }

    private Reply begin(Request request, Consumer<Path> order) {
        Path file = file(codec.fromJson(request.body(), Order.class).file());
        return office.start(() -> order.accept(file))
                ? json.of(200, office.state())
                : json.error(409, "busy", "another backup or restore is under way");
    }

    private static Path file(@Nullable String name) {
        try {
            Path file = Path.of(name == null ? "" : name);
            if (file.isAbsolute()) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new Refusal(400, "file-unusable", "no file can have this name");
        }
        throw new Refusal(400, "file-missing", "say which file, by its absolute path");
    }
}

package org.reststop.kiosk.need;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.kiosk.attachment.AttachmentException;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.scan.Photo;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.screen.Background;
import org.reststop.sync.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The photos that go with a need. One is taken, looked at, and then kept or taken again; what is kept lies on the disk
 * at once, so that it survives a power cut as the words do, and is erased when the person leaves. JavaFX thread only.
 */
public final class Photos {
    /** The most that go with one need. */
    static final int MOST = 3;

    private static final Logger log = LoggerFactory.getLogger(Photos.class);

    private final Optional<Camera> camera;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WATCHING);
    private final ReadOnlyObjectWrapper<byte[]> taken = new ReadOnlyObjectWrapper<>(new byte[0]);
    private final ReadOnlyObjectWrapper<List<Kept>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private boolean left;

    /** What the camera sees, and where its photos lie. */
    public record Camera(Viewfinder viewfinder, Attachments attachments) {
        /** Erases those that a draft wrote down and nobody went on with. */
        public void discard(String names, Background background) {
            Photos.attachments(names).forEach(attachment -> discard(attachment, background));
        }

        private void discard(Attachment attachment, Background background) {
            background.run(
                    () -> {
                        attachments.discard(attachment);
                        return attachment;
                    },
                    done -> {},
                    e -> log.warn("A photo is erased later", e));
        }
    }

    /** One that goes with the need. */
    record Kept(Attachment attachment, byte[] jpeg) {}

    /** What the person sees. */
    enum State {
        /** The mirror. */
        WATCHING,
        /** The camera is taking it, or the disk. */
        WAITING,
        /** The photo that was taken. */
        LOOKING,
        /** The camera has gone. */
        NO_PICTURE,
        /** The disk has not taken it. */
        NOT_KEPT
    }

    /** @param camera empty at a kiosk that has none */
    Photos(Optional<Camera> camera, Background background) {
        this.camera = camera;
        this.background = background;
    }

    /** Whether there is anything to show: a camera that sees, or photos. */
    boolean isOffered() {
        return !kept.get().isEmpty()
                || camera.filter(one -> one.viewfinder().isSeeing()).isPresent();
    }

    /** Whether no more can be taken. */
    boolean isFull() {
        return kept.get().size() >= MOST;
    }

    void take() {
        if (state.get() == State.WAITING || isFull()) {
            return;
        }
        state.set(State.WAITING);
        camera.ifPresent(one -> one.viewfinder()
                .snap(seen -> seen.ifPresentOrElse(
                        frame -> background.run(() -> Photo.jpeg(frame), this::look, e -> {
                            log.error("A photo could not be made", e);
                            state.set(State.NO_PICTURE);
                        }),
                        () -> state.set(State.NO_PICTURE))));
    }

    private void look(byte[] jpeg) {
        if (!left) {
            taken.set(jpeg);
            state.set(State.LOOKING);
        }
    }

    /** Back to the mirror; what was taken is no more. */
    void again() {
        taken.set(new byte[0]);
        state.set(State.WATCHING);
    }

    /** @param then the photo lies on the disk */
    void keep(Runnable then) {
        byte[] jpeg = taken.get();
        if (state.get() != State.LOOKING || camera.isEmpty()) {
            return;
        }
        state.set(State.WAITING);
        Attachments attachments = camera.get().attachments();
        background.run(
                () -> attachments.keep(jpeg, Photo.MEDIA_TYPE),
                attachment -> {
                    if (left) {
                        discard(attachment);
                        return;
                    }
                    add(new Kept(attachment, jpeg));
                    again();
                    then.run();
                },
                e -> {
                    if (!(e instanceof AttachmentException)) {
                        log.error("A photo could not be kept", e);
                    }
                    state.set(State.NOT_KEPT);
                });
    }

    /** Takes one away again. */
    void drop(Kept one) {
        kept.set(kept.get().stream().filter(other -> other != one).toList());
        discard(one.attachment());
    }

    private void add(Kept one) {
        kept.set(Stream.concat(kept.get().stream(), Stream.of(one)).toList());
    }

    /** Goes on with those that a power cut left; one that is not there any more is left out. */
    void goOn(String names) {
        camera.ifPresent(one -> attachments(names)
                .forEach(attachment -> background.run(
                        () -> one.attachments().read(attachment),
                        jpeg -> jpeg.ifPresent(there -> cameBack(new Kept(attachment, there))),
                        e -> log.warn("A photo is not on the disk any more", e))));
    }

    private void cameBack(Kept photo) {
        if (left) {
            discard(photo.attachment());
        } else {
            add(photo);
        }
    }

    /** What {@link #names} wrote down. */
    static List<Attachment> attachments(String names) {
        return names.lines()
                .map(line -> line.split(" "))
                .map(parts -> new Attachment(parts[0], Photo.MEDIA_TYPE, Long.parseLong(parts[1])))
                .toList();
    }

    /** What a draft writes down of them, a line for each. */
    String names() {
        return kept.get().stream()
                .map(one -> one.attachment().sha256() + " " + one.attachment().bytes())
                .collect(Collectors.joining("\n"));
    }

    /** They are sent, and belong to nobody who comes after. */
    void sent() {
        kept.set(List.of());
    }

    /** The person has gone: erases those that were not sent. */
    void leave() {
        left = true;
        taken.set(new byte[0]);
        kept.get().forEach(one -> discard(one.attachment()));
        kept.set(List.of());
    }

    private void discard(Attachment attachment) {
        camera.ifPresent(one -> one.discard(attachment, background));
    }

    /** What goes with the need. */
    List<Attachment> attachments() {
        return kept.get().stream().map(Kept::attachment).toList();
    }

    ReadOnlyObjectProperty<List<Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The JPEG that was taken and is being looked at. */
    ReadOnlyObjectProperty<byte[]> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** The mirror; empty without a camera. */
    Optional<Viewfinder> viewfinder() {
        return camera.map(Camera::viewfinder);
    }
}

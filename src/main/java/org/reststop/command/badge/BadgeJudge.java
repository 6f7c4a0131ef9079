package org.reststop.command.badge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Surroundings;
import org.reststop.command.text.Texts;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.BadgeBook;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.BadgeRules;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneSteps;
import org.reststop.domain.badge.Revocation;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.StoreException;

/** Says of a code what a kiosk would say, with the keys of a kiosk's store or keys from files. */
final class BadgeJudge {
    private final Map<Integer, PublicKey> keys;
    private final Set<Long> revoked;
    private final Map<Long, PhoneKey> phoneKeys;
    private final Texts texts;
    private final Clock clock;

    private BadgeJudge(
            Map<Integer, PublicKey> keys, Set<Long> revoked, Map<Long, PhoneKey> phoneKeys, Surroundings around) {
        this.keys = keys;
        this.revoked = revoked;
        this.phoneKeys = phoneKeys;
        this.texts = around.texts();
        this.clock = around.clock();
    }

    /**
     * @param files keys by id, X.509 in DER or PEM; none to ask the kiosk's store
     * @param config the kiosk's settings; null for the usual ones
     * @param warning is told if there is no store, or it does not open; a badge is then left unchecked
     * @throws CommandFailure if a key cannot be read
     */
    static BadgeJudge with(
            Map<Integer, Path> files, @Nullable Path config, Surroundings around, Consumer<String> warning) {
        if (files.isEmpty()) {
            return fromStore(config, around, warning);
        }
        Map<Integer, PublicKey> keys = new HashMap<>();
        files.forEach((id, file) -> keys.put(id, read(id, file, around.texts())));
        return new BadgeJudge(keys, Set.of(), Map.of(), around);
    }

    /** One word in the operator's language: whether the code would count today. */
    String verdict(String code) {
        if (keys.isEmpty() && code.startsWith(BadgeCode.PREFIX)) {
            return texts.say("verdict.unchecked");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return switch (BadgeRules.judge(code, new Book(), today, PhoneSteps.at(clock.instant(), Optional.empty()))) {
            case BadgeVerdict.Valid(var badge, var counter) ->
                texts.say("verdict.valid", String.valueOf(badge.serial()));
            case BadgeVerdict.Expired(var badge, var lastDay) ->
                texts.say("verdict.expired", String.valueOf(badge.serial()), lastDay.toString());
            case BadgeVerdict.NotYetValid(var badge, var firstDay) ->
                texts.say("verdict.not-yet", String.valueOf(badge.serial()), firstDay.toString());
            case BadgeVerdict.Revoked(var badge) -> texts.say("verdict.revoked", String.valueOf(badge.serial()));
            case BadgeVerdict.Used(var badge) -> texts.say("verdict.used", String.valueOf(badge.serial()));
            case BadgeVerdict.OutOfStep(var badge) -> texts.say("verdict.out-of-step", String.valueOf(badge.serial()));
            case BadgeVerdict.KeyMissing() -> texts.say("verdict.key-missing");
            case BadgeVerdict.Forged() -> texts.say("verdict.forged");
            case BadgeVerdict.NotOurs(), BadgeVerdict.CardUnknown(), BadgeVerdict.CardRefused() ->
                texts.say("verdict.not-ours");
            case BadgeVerdict.Unreadable() -> texts.say("verdict.unreadable");
        };
    }

    /** Without the uses: judging a picture uses nothing up. */
    private final class Book implements BadgeBook {
        @Override
        public Optional<PublicKey> find(int keyId) {
            return Optional.ofNullable(keys.get(keyId));
        }

        @Override
        public boolean isRevoked(long serial) {
            return revoked.contains(serial);
        }

        @Override
        public Optional<PhoneKey> phoneKey(long serial) {
            return Optional.ofNullable(phoneKeys.get(serial));
        }

        @Override
        public OptionalLong lastUsed(long serial) {
            return OptionalLong.empty();
        }
    }

    private static BadgeJudge knowingNothing(Surroundings around) {
        return new BadgeJudge(Map.of(), Set.of(), Map.of(), around);
    }

    private static BadgeJudge fromStore(@Nullable Path config, Surroundings around, Consumer<String> warning) {
        KioskSettings settings = config == null
                ? KioskSettingsFile.loadUsual(around.env())
                : KioskSettingsFile.load(config, around.env());
        Path folder = settings.dataFolder();
        if (!Files.isDirectory(folder)) {
            warning.accept(around.texts().say("badge.no-store", folder));
            return knowingNothing(around);
        }
        try (KioskStore store =
                KioskStores.open(folder, around.clock(), new UuidV7(around.clock(), RandomGenerator.getDefault()))) {
            List<BadgeKey> keys = store.read(session -> session.createSelectionQuery("from BadgeKey", BadgeKey.class)
                    .getResultList());
            List<Revocation> revocations =
                    store.read(session -> session.createSelectionQuery("from Revocation", Revocation.class)
                            .getResultList());
            Map<Integer, PublicKey> ring = new HashMap<>();
            keys.forEach(key -> ring.put(key.keyId(), key.toPublicKey()));
            Set<Long> revoked = new HashSet<>();
            revocations.forEach(revocation -> revoked.add(revocation.serial()));
            Map<Long, PhoneKey> phoneKeys = new HashMap<>();
            store.read(session -> session.createSelectionQuery("from PhoneKey", PhoneKey.class)
                            .getResultList())
                    .forEach(key -> phoneKeys.put(key.serial(), key));
            return new BadgeJudge(ring, revoked, phoneKeys, around);
        } catch (StoreException e) {
            warning.accept(around.texts().say("badge.store-closed", folder));
            return knowingNothing(around);
        }
    }

    private static PublicKey read(int id, Path file, Texts texts) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.US_ASCII);
            if (text.startsWith("-----BEGIN PUBLIC KEY-----")) {
                bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            }
            return new BadgeKey(id, bytes).toPublicKey();
        } catch (IOException | IllegalStateException e) {
            throw new CommandFailure(texts.say("badge.no-key", file));
        }
    }
}

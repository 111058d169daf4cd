package org.entente.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals what the database must not hold in the open, for one person each, by AES-GCM with a key that is not in the
 * database: from {@code ENTENTE_KEY}, or from a file that its owner alone may read and that the first start makes.
 */
@Component
class Seal {

    private static final int KEY_BYTES = 32;
    private static final int PERSON_BYTES = 16;

    private final BytesEncryptor encryptor;

    Seal(@Value("${entente.key:}") String given, @Value("${entente.key-file:}") String file) {
        if (given.isBlank() && file.isBlank())
            throw new IllegalArgumentException("Neither ENTENTE_KEY nor entente.key-file is set");
        var key = given.isBlank() ? kept(Path.of(file)) : decoded(given, "ENTENTE_KEY");
        this.encryptor = new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(PERSON_BYTES), CipherAlgorithm.GCM);
    }

    String seal(UUID person, byte[] secret) {
        var plain = ByteBuffer.allocate(PERSON_BYTES + secret.length)
                .put(bytes(person))
                .put(secret)
                .array();
        return Base64.getEncoder().encodeToString(encryptor.encrypt(plain));
    }

    /** Refuses what was sealed with another key, or for another person. */
    byte[] open(UUID person, String sealed) {
        var plain = encryptor.decrypt(Base64.getDecoder().decode(sealed));
        if (!Arrays.equals(Arrays.copyOf(plain, PERSON_BYTES), bytes(person)))
            throw new IllegalStateException("Sealed for another person");
        return Arrays.copyOfRange(plain, PERSON_BYTES, plain.length);
    }

    private static byte[] bytes(UUID person) {
        return ByteBuffer.allocate(PERSON_BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    /** Of two programs that start at once on one directory, both take the key of the faster one. */
    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return decoded(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        var key = Base64.getEncoder().encodeToString(Secrets.random(KEY_BYTES));
        var beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine)) {
            channel.write(ByteBuffer.wrap(key.getBytes(StandardCharsets.US_ASCII)));
        }
        try {
            // A link is made only where there is none, and never half written.
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException faster) {
            return;
        } finally {
            Files.delete(beside);
        }
    }

    private static byte[] decoded(String key, String from) {
        try {
            var bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) return bytes;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(from + " holds no key: it is not Base64", e);
        }
        throw new IllegalArgumentException(from + " holds no key: 32 bytes in Base64 are needed");
    }
}

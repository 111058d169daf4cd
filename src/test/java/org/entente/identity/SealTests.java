package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {

    private static final byte[] SECRET = "a secret of twenty b".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final UUID person = UUID.randomUUID();

    @Test
    void whatIsSealedIsOpenedWithTheSameFileAgain() {
        var sealed = seal("key").seal(person, SECRET);
        assertThat(sealed).doesNotContain(Base64.getEncoder().encodeToString(SECRET));
        assertThat(seal("key").open(person, sealed)).isEqualTo(SECRET);
    }

    @Test
    void theSameSecretIsSealedDifferentlyEachTime() {
        var seal = seal("key");
        assertThat(seal.seal(person, SECRET)).isNotEqualTo(seal.seal(person, SECRET));
    }

    @Test
    void theFileIsForItsOwnersEyes() throws Exception {
        seal("new/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.*-*");
    }

    @Test
    void neitherAnotherKeyNorAnotherPersonOpensIt() {
        var sealed = seal("key").seal(person, SECRET);
        assertThatIllegalStateException().isThrownBy(() -> seal("other").open(person, sealed));
        assertThatIllegalStateException().isThrownBy(() -> seal("key").open(UUID.randomUUID(), sealed));
    }

    @Test
    void aKeyMayComeFromTheEnvironment() {
        var given = Base64.getEncoder().encodeToString(Secrets.random(32));
        var sealed = new Seal(given, folder.resolve("none").toString()).seal(person, SECRET);
        assertThat(new Seal(given, "").open(person, sealed)).isEqualTo(SECRET);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aHouseThatSaysNothingOfAKeyGetsNoneInTheFolderItHappensToStandIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Seal("", " ")).withMessageContaining("ENTENTE_KEY");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Seal("too short", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seal("c2hvcnQ=", ""));
    }

    private Seal seal(String file) {
        return new Seal("", folder.resolve(file).toString());
    }
}

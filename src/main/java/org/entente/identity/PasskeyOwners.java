package org.entente.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Persons as Spring Security's WebAuthn knows them: whom it signs in by name is whom we know by id. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Persons persons;

    PasskeyOwners(Persons persons) {
        this.persons = persons;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return Passkeys.person(id)
                .flatMap(persons::find)
                .map(person -> entity(person, person.name()))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return persons.find(UUID.fromString(username))
                .map(person -> entity(person, person.name()))
                .orElse(null);
    }

    /** Persons are kept elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("A person is never made by a passkey");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("A person does not end with a passkey");
    }

    /** With the address under which the person sees the passkey in their own list of passkeys. */
    static PublicKeyCredentialUserEntity entity(Person person, String shown) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handle(person.id()))
                .name(shown)
                .displayName(person.name())
                .build();
    }
}

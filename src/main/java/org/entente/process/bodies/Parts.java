package org.entente.process.bodies;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

/** What is kept of a process or a body, and guarded by its lock. */
interface Parts<T> {

    List<T> of(UUID owner);

    void add(T part);

    void save(T part);

    void remove(UUID id);

    UUID idOf(T part);

    default T get(UUID owner, UUID id) {
        return of(owner).stream()
                .filter(part -> idOf(part).equals(id))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }
}

package org.entente.mail;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;

/**
 * The same words twice, plain and marked up, to one person, who may end such letters by one press of a button.
 *
 * @param id gives the letter its name, which it keeps however often it is handed over
 * @param to the address alone
 * @param name whose it is; empty where nobody has said so
 * @param ending where a program ends such letters by POST; empty for a letter that is the only one
 * @param writtenAt the same however often it is handed over
 */
public record Bulletin(
        UUID id,
        String to,
        String name,
        Language language,
        String subject,
        String text,
        String html,
        String ending,
        Instant writtenAt) {}

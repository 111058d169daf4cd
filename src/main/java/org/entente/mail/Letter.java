package org.entente.mail;

import org.entente.languages.Language;

/**
 * Plain words to one person.
 *
 * @param to the address alone
 * @param name whose it is; blank where nobody is sure
 */
public record Letter(String to, String name, Language language, String subject, String text) {}

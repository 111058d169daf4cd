package org.entente.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Somebody has set out to their organisation's provider; what they bring back has to fit the question.
 *
 * @param ties whether they have an account, and want to be known by the provider from now on
 */
record SetOut(UUID provider, OAuth2AuthorizationRequest question, String back, boolean ties, Instant at)
        implements Serializable {}

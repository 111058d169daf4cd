package org.entente.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Somebody has set out to their organisation's provider; what they bring back has to fit the question. */
record SetOut(UUID provider, OAuth2AuthorizationRequest question, String back, Instant at) implements Serializable {}

package org.entente.stakeholders;

import java.util.List;

/** The routes that {@link Observer} does not read, each with the reason why nobody could learn there who objected. */
record Unobserved(String why, List<String> routes) {

    static final List<Unobserved> ALL = List.of(
            new Unobserved(
                    "a room that neither asks this one anything nor is told anything by it keeps them",
                    List.of(
                            "/adoptions/**",
                            "/agenda-items/**",
                            "/consultations/**",
                            "/convergence/**",
                            "/decisions/**",
                            "/documents/**",
                            "/elements/**",
                            "/imports/**",
                            "/matrix/**",
                            "/oai",
                            "/paragraphs/**",
                            "/positions/**",
                            "/proposals/**",
                            "/propositions/**",
                            "/reports/**",
                            "/rounds/**",
                            "/search/meanings/**",
                            "/silence/**",
                            "/silence-breaks/**",
                            "/sitemap-documents.xml",
                            "/speaker-ranks/**",
                            "/statements/**",
                            "/texts/**",
                            "/api/v1/adoptions/**",
                            "/api/v1/consultations/**",
                            "/api/v1/documents/**",
                            "/api/v1/elements/**",
                            "/api/v1/matrix",
                            "/api/v1/proposals/**",
                            "/api/v1/propositions/**",
                            "/api/v1/reports/**",
                            "/api/v1/silence/**",
                            "/api/v1/statements/**",
                            "/api/v1/texts/**")),
            new Unobserved(
                    "of accreditation, meetings ask who is in, which everybody knows, and nothing else",
                    List.of(
                            "/booth/**",
                            "/meetings/**",
                            "/registrants/**",
                            "/registrations/**",
                            "/side-events/{id}",
                            "/side-events/{id}/change",
                            "/side-events/{id}/flyer",
                            "/side-events/{id}/place",
                            "/speakers-lists/**",
                            "/sessions/{id}/agenda/amendments/{number}/correction",
                            "/sessions/{id}/side-events/new",
                            "/api/v1/meetings/**",
                            "/api/v1/speakers-lists/**")),
            new Unobserved(
                    "forms of the secretariat over what everybody may read",
                    List.of(
                            "/accreditations/new",
                            "/accreditations/{id}/extension",
                            "/bodies/{id}/change",
                            "/bodies/{id}/sessions/new",
                            "/bodies/{id}/tenures/**",
                            "/parties/new",
                            "/parties/{code}/memberships/new",
                            "/parties/{code}/namings/new",
                            "/processes/new",
                            "/processes/{id}/bodies/new",
                            "/processes/{id}/change",
                            "/processes/{id}/cycles/**",
                            "/processes/{id}/mandates/**",
                            "/processes/{id}/namings/**",
                            "/sessions/{id}/agenda/adoption",
                            "/sessions/{id}/agenda/items/new",
                            "/sessions/{id}/change",
                            "/sessions/{id}/meetings/new",
                            "/stakeholder-requests/new",
                            "/stakeholder-requests/sent",
                            "/stakeholder-requests/{id}/refusal")),
            new Unobserved(
                    "what is read there is public, and shows of an accreditation that it is there",
                    List.of("/processes/{id}", "/api/v1/processes/{id}")),
            new Unobserved(
                    "what an organisation gave, before Member States had its application, or in writing; no State acts on it",
                    List.of(
                            "/application-papers/{id}",
                            "/contributions/{id}",
                            "/listed-organisations/{id}",
                            "/stakeholder-requests/{id}",
                            "/organisation-lists/{id}")),
            new Unobserved(
                    "what the pages of persons and of a delegation’s tokens show, which are compared, of everybody at once",
                    List.of("/access")),
            new Unobserved(
                    "one’s own account, or who is of a delegation, where nothing is told of what they do in other rooms, or when",
                    List.of(
                            "/delegations/{code}",
                            "/delegations/{code}/members/**",
                            "/delegations/{code}/provider",
                            "/delegations/{code}/tokens/{id}/revocation",
                            "/following/{kind}/{id}",
                            "/me",
                            "/me/notifications",
                            "/me/second-factor",
                            "/me/security/**",
                            "/me/tokens",
                            "/sign-in/**",
                            "/subscriptions/**",
                            "/welcome/{secret}",
                            "/api/v1/me")),
            new Unobserved(
                    "forms over what stands on the account itself, which is compared, without when it was used",
                    List.of(
                            "/persons/{id}/factor-reset",
                            "/persons/{id}/sessions/ending",
                            "/persons/{id}/tokens/{token}/revocation")),
            new Unobserved(
                    "the letters themselves are compared, and all that open pages are told is counted",
                    List.of("/live", "/post")),
            new Unobserved(
                    "a delegation’s calendar by another address, and the delegation’s is compared",
                    List.of("/calendar/mine/{secret}.ics")),
            new Unobserved(
                    "it tells a delegation who has read its own words; to object, nobody reads them",
                    List.of("/readings")),
            new Unobserved(
                    "the same for everybody, whatever is done in the house",
                    List.of(
                            "/.well-known/security.txt",
                            "/about-the-data",
                            "/accessibility",
                            "/actuator/**",
                            "/help",
                            "/robots.txt",
                            "/static/**")));

    /** Two stars stand for the address itself and all below it. */
    static boolean isMeant(String named, String route) {
        if (!named.endsWith("/**")) return named.equals(route);
        var above = named.substring(0, named.length() - "/**".length());
        return route.equals(above) || route.startsWith(above + "/");
    }
}

package org.entente.negotiation.files;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.negotiation.proposals.ProposalKind;
import org.jspecify.annotations.Nullable;

/** By which names a file says what is what. Word takes letters, figures and lines below, forty at most, and keeps them. */
final class Bookmarks {

    private static final String HEX = "([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})";
    private static final Pattern PARAGRAPH = Pattern.compile("p_" + HEX);
    private static final Pattern VERSION = Pattern.compile("v_" + HEX);
    private static final Pattern TARGET = Pattern.compile("t_" + HEX + "(_[0-9a-f]{2})?");
    private static final Pattern PROPOSAL = Pattern.compile("[xy]_" + HEX + "_([a-z]+)");
    private static final Pattern FIRST = Pattern.compile("t_first.*");

    private Bookmarks() {}

    /** What a file claims to be a proposal; whether it is one is for the record to say. */
    record Claim(UUID id, ProposalKind kind) {}

    static String paragraph(UUID id) {
        return "p_" + hex(id);
    }

    static String version(UUID id) {
        return "v_" + hex(id);
    }

    static String proposal(UUID id, ProposalKind kind) {
        return "x_" + hex(id) + "_" + letters(kind);
    }

    /** Names are there but once in a file: of a proposal one in the text, and this in the comment beside it. */
    static String beside(String proposal) {
        return "y" + proposal.substring(1);
    }

    /** Behind which paragraph others would stand; of several that would stand there each has a name of its own. */
    static String target(@Nullable UUID id, int number) {
        return id == null ? "t_first" + number : "t_" + hex(id) + "_%02x".formatted(number & 0xFF);
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static String letters(ProposalKind kind) {
        return switch (kind) {
            case REPLACE -> "r";
            case ADD_AFTER -> "a";
            case ADD_BEFORE -> "b";
            case DELETE -> "d";
            case MOVE -> "m";
            case MERGE -> "g";
            case SPLIT -> "s";
            case COMMENT -> "c";
            case RESERVE -> "v";
        };
    }

    static Optional<UUID> paragraph(Collection<String> names) {
        return first(PARAGRAPH, names);
    }

    static Optional<UUID> version(Collection<String> names) {
        return first(VERSION, names);
    }

    static Optional<UUID> target(Collection<String> names) {
        return first(TARGET, names);
    }

    static boolean isToTheFirstPlace(Collection<String> names) {
        return names.stream().anyMatch(name -> FIRST.matcher(name).matches());
    }

    static Optional<Claim> proposal(Collection<String> names) {
        return names.stream()
                .map(PROPOSAL::matcher)
                .filter(name -> name.matches())
                .flatMap(name -> Stream.of(ProposalKind.values())
                        .filter(kind -> letters(kind).equals(name.group(6)))
                        .map(kind -> new Claim(
                                id(name.group(1), name.group(2), name.group(3), name.group(4), name.group(5)), kind)))
                .findFirst();
    }

    private static Optional<UUID> first(Pattern pattern, Collection<String> names) {
        return names.stream()
                .map(pattern::matcher)
                .filter(name -> name.matches())
                .map(name -> id(name.group(1), name.group(2), name.group(3), name.group(4), name.group(5)))
                .findFirst();
    }

    private static UUID id(String... parts) {
        return UUID.fromString(String.join("-", parts));
    }
}

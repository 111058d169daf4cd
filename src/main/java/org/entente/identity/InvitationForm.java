package org.entente.identity;

import java.util.Arrays;
import java.util.Optional;
import org.entente.web.Mistakes;
import org.entente.web.Role;

/** Whom to invite, as what, and for which party. */
public record InvitationForm(String name, String email, String role, String party) {

    public InvitationForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        role = role == null ? "" : role;
        party = party == null ? "" : party;
    }

    Mistakes mistakes(boolean knownParty) {
        var mistakes = new Mistakes().text("name", name, 200);
        WelcomeForm.checkAddress(mistakes, email);
        if (chosen().isEmpty()) mistakes.on("role", "web.mistake.choice");
        if (chosen().filter(Role.DELEGATE::equals).isPresent() && !knownParty) {
            mistakes.on("party", "identity.mistake.party");
        }
        return mistakes;
    }

    Optional<Role> chosen() {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
    }
}

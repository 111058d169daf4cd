package org.entente.identity;

import java.util.regex.Pattern;
import org.entente.web.Mistakes;

/**
 * Name, address, and passkey or password of somebody who comes in for the first time, or has forgotten the password.
 *
 * @param credential what the browser has made of the passkey; empty where a password is chosen
 */
public record WelcomeForm(String name, String email, String password, String credential) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");

    public WelcomeForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        password = password == null ? "" : password;
        credential = credential == null ? "" : credential;
    }

    static WelcomeForm of(Person person) {
        return new WelcomeForm(person.name(), "", "", "").to(person);
    }

    /** An invitation goes to one address, whatever the form says; only the first officer's goes to none yet. */
    WelcomeForm to(Person person) {
        var address = person.email();
        return address == null ? this : new WelcomeForm(name, address, password, credential);
    }

    Mistakes mistakes(boolean byPasskey) {
        var mistakes = new Mistakes().text("name", name, 200);
        checkAddress(mistakes, email);
        if (!byPasskey) PasswordRules.check(mistakes, password, name, email);
        return mistakes;
    }

    static void checkAddress(Mistakes mistakes, String email) {
        if (!isAddress(email)) mistakes.on("email", "identity.mistake.email");
    }

    static boolean isAddress(String email) {
        return email.length() <= 320 && ADDRESS.matcher(email).matches();
    }
}

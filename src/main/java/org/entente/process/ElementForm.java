package org.entente.process;

import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;

/** An element as it is typed: its code, where it stands, and its name in six languages. */
public record ElementForm(
        String code, String parent, String position, String ar, String zh, String en, String fr, String ru, String es) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,2}");

    public ElementForm {
        code = code == null ? "" : code.strip();
        parent = parent == null ? "" : parent;
        position = position == null ? "" : position.strip();
        ar = ar == null ? "" : ar;
        zh = zh == null ? "" : zh;
        en = en == null ? "" : en;
        fr = fr == null ? "" : fr;
        ru = ru == null ? "" : ru;
        es = es == null ? "" : es;
    }

    static ElementForm empty(int position) {
        return new ElementForm("", "", Integer.toString(position), "", "", "", "", "", "");
    }

    static ElementForm of(Element element) {
        var names = element.names();
        return new ElementForm(
                element.code(),
                element.parent() == null ? "" : element.parent(),
                Integer.toString(element.position()),
                names.in(Language.AR),
                names.in(Language.ZH),
                names.in(Language.EN),
                names.in(Language.FR),
                names.in(Language.RU),
                names.in(Language.ES));
    }

    public String text(Language language) {
        return language.among(ar, zh, en, fr, ru, es);
    }

    Mistakes mistakes(boolean codeIsFree, boolean parentIsKnown) {
        var mistakes = new Mistakes();
        if (!CODE.matcher(code).matches() || !codeIsFree) mistakes.on("code", "process.mistake.code");
        if (!parentIsKnown) mistakes.on("parent", "web.mistake.choice");
        if (!POSITION.matcher(position).matches()) mistakes.on("position", "process.mistake.position");
        for (var language : Language.values()) mistakes.text(language.code(), text(language), 200);
        return mistakes;
    }

    Names names() {
        return Names.ofEach(this::text);
    }
}

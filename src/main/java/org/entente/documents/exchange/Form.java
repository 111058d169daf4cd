package org.entente.documents.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.documents.WordWriting;

/** In what a document can be taken away, by the word that an address asks for it with. */
public enum Form {
    PDF("pdf", "pdf", "application/pdf"),
    DOCX("docx", "docx", WordWriting.MEDIA_TYPE),
    AKN("akn", "akn.xml", "application/akn+xml"),
    TXT("txt", "txt", "text/plain;charset=UTF-8"),
    BIB("bib", "bib", "application/x-bibtex;charset=UTF-8"),
    RIS("ris", "ris", "application/x-research-info-systems;charset=UTF-8"),
    CSL("csl", "csl.json", "application/vnd.citationstyles.csl+json");

    /** Of the text itself; the others cite it. */
    public static final List<Form> OF_TEXTS = List.of(PDF, DOCX, AKN, TXT);

    public static final List<Form> OF_CITATIONS = List.of(BIB, RIS, CSL);

    private final String word;
    private final String ending;
    private final String mediaType;

    Form(String word, String ending, String mediaType) {
        this.word = word;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public static Optional<Form> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is called to a reader. */
    public String key() {
        return "documents.exchange.form." + word;
    }

    String ending() {
        return ending;
    }

    boolean isCitation() {
        return OF_CITATIONS.contains(this);
    }
}

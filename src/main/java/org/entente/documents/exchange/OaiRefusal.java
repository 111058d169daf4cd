package org.entente.documents.exchange;

/** A request that the protocol of harvests answers with an error of its own, under status 200. */
final class OaiRefusal extends RuntimeException {

    /** Named as OAI-PMH 2.0 names them. */
    enum Code {
        badArgument("An argument is unknown, missing, given twice, or not of the form that the protocol wants."),
        badResumptionToken("This resumption token is none of this repository, or no longer one."),
        badVerb("The verb is missing, given twice, or none of the protocol."),
        cannotDisseminateFormat("There is oai_dc and no other format."),
        idDoesNotExist("There is no item of this identifier."),
        noRecordsMatch("No record matches.");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Code code;

    OaiRefusal(Code code) {
        super(code.sentence);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String sentence() {
        return code.sentence;
    }

    /** Of these the answer does not repeat what was asked. */
    boolean isOfTheRequest() {
        return code == Code.badVerb || code == Code.badArgument;
    }
}

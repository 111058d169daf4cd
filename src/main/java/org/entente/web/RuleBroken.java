package org.entente.web;

/** An act that a rule refuses; answered by 409 with the rule's sentence. */
public class RuleBroken extends RuntimeException {

    private final Refusal refusal;
    private final transient Object[] arguments;

    public RuleBroken(Refusal refusal, Object... arguments) {
        super(refusal.key());
        this.refusal = refusal;
        this.arguments = arguments;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}

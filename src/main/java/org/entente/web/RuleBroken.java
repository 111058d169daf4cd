package org.entente.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;

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

    /** The same refusal with its moments as the reader is told them. */
    public RuleBroken told(Function<Instant, String> written) {
        return new RuleBroken(
                refusal,
                Arrays.stream(arguments)
                        .map(each -> each instanceof Instant at ? written.apply(at) : each)
                        .toArray());
    }

    /** Refusals of the act come out with their moments written. */
    public static void telling(Function<Instant, String> written, Runnable act) {
        try {
            act.run();
        } catch (RuleBroken broken) {
            throw broken.told(written);
        }
    }
}

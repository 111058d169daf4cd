package org.entente.identity;

import java.util.Map;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page that asks to confirm, as the tests of other rooms read it. */
public final class StepUpForm {

    private StepUpForm() {}

    public static Map<String, String> of(MvcTestResult page) {
        return Tab.hidden(page);
    }

    /** What the app gets from the picture, where one is shown. */
    public static String key(MvcTestResult page) {
        return Tab.key(page);
    }
}

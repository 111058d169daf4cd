package org.entente.process.bodies;

import gg.jte.generated.entente.Templates;
import java.util.function.LongSupplier;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/** How a form is shown, taken, given back with what is wrong with it, or with what somebody else was faster to record. */
@Component
class Keeping {

    private final Templates templates;
    private final TransactionTemplate transaction;

    Keeping(Templates templates, TransactionTemplate transaction) {
        this.templates = templates;
        this.transaction = transaction;
    }

    View show(Ui ui, FormPage page, KeptForm form) {
        return new Page(templates.bodiesForm(ui, page, form, new Mistakes()));
    }

    View again(Ui ui, FormPage page, KeptForm form, Mistakes mistakes) {
        return Page.again(templates.bodiesForm(ui, page, form, mistakes));
    }

    /** Does it, and leads there. */
    View take(Ui ui, FormPage page, KeptForm form, LongSupplier lockNow, Runnable deed, String there) {
        try {
            transaction.executeWithoutResult(status -> deed.run());
        } catch (OptimisticLockingFailureException overtaken) {
            var field = page.questions().getFirst();
            var name = field.kind() == Question.Kind.NAMES
                    ? field.name() + "_" + ui.language().code()
                    : field.name();
            var mistakes = new Mistakes().on(name, "web.mistake.overtaken");
            var fresh = form.withLock(lockNow.getAsLong());
            return new Page(templates.bodiesForm(ui, page, fresh, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(there);
    }
}

package org.entente.live;

import gg.jte.generated.entente.Templates;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A page of the tests with a board on it, and beside it a form and a link elsewhere. */
@Controller
public class BoardPage {

    private final Board board;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Templates templates;

    BoardPage(Board board, Live live, TransactionTemplate transaction, Templates templates) {
        this.board = board;
        this.live = live;
        this.transaction = transaction;
        this.templates = templates;
    }

    @GetMapping("/trouble/boards/{id}")
    Page show(Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "no") String form) {
        if (!board.audience(id).admits(reader, board.owner(id))) throw new NoSuchElementException();
        return new Page(templates.layoutPage(
                ui,
                "Board",
                output -> output.writeContent("""
                        <h1>Board</h1>
                        <form><label for="typed">Typed</label><input id="typed" name="typed"></form>
                        <section data-live="board:%s">%s</section>
                        <p><a id="away" href="%s">Away</a></p>""".formatted(id, board.words(id), ui.link("/help"))),
                List.of(),
                false,
                false,
                null,
                true,
                form.equals("yes")));
    }

    /** Said as a room says it. */
    public void change(UUID id, String words) {
        transaction.executeWithoutResult(status -> {
            board.write(id, words);
            live.changed("board", id);
        });
    }
}

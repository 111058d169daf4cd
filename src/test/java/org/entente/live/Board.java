package org.entente.live;

import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tests of this room show: a board with some words on it, and who may read it. */
@Component
public class Board implements LivePart {

    private final Map<UUID, Written> boards = new ConcurrentHashMap<>();

    /** As whom the words were read, one after another, and what the database knew of them. */
    final List<Reader> readAs = new CopyOnWriteArrayList<>();

    final List<String> toldTheDatabase = new CopyOnWriteArrayList<>();

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Written(
            String words, Audience audience, @Nullable UUID owner) {}

    public UUID write(UUID board, String words, Audience audience, @Nullable UUID owner) {
        boards.put(board, new Written(words, audience, owner));
        return board;
    }

    public UUID write(UUID board, String words) {
        var before = get(board);
        return write(board, words, before.audience(), before.owner());
    }

    public void show(UUID board, Audience audience) {
        var before = get(board);
        write(board, before.words(), audience, before.owner());
    }

    public void remove(UUID board) {
        boards.remove(board);
    }

    @Override
    public String kind() {
        return "board";
    }

    @Override
    public Audience audience(UUID of) {
        return get(of).audience();
    }

    @Override
    public @Nullable UUID owner(UUID of) {
        return get(of).owner();
    }

    @Override
    public String noted(UUID of) {
        return "/boards/" + of;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        readAs.add(CurrentReader.get().orElseThrow());
        toldTheDatabase.add(jdbc.sql("select current_setting('entente.audiences')")
                .query((row, number) -> row.getString(1))
                .single());
        var words = "<p>" + get(of).words() + "</p>\n<p>" + ui.language().code() + "</p>";
        return new JteModel() {
            @Override
            public void render(TemplateOutput output) {
                output.writeContent(words);
            }

            @Override
            public void writeTo(TemplateOutput output) {
                render(output);
            }
        };
    }

    /** What a page puts into the section. */
    public String words(UUID of) {
        return get(of).words();
    }

    private Written get(UUID of) {
        return Optional.ofNullable(boards.get(of)).orElseThrow(NoSuchElementException::new);
    }
}

package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.documents.Bundle;
import org.entente.documents.BundledFile;

/** A statement in a file of its own. */
record FileItem(BundledFile file) implements Item {

    private static final int HEAD = 2048;

    static List<FileItem> of(Bundle bundle) {
        return bundle.files().stream().map(FileItem::new).toList();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    /** By the lines that stand before the text; a binary file has none. */
    @Override
    public StatementHeader header() throws IOException {
        try (var in = open()) {
            return StatementHeader.of(name(), head(in));
        }
    }

    static String head(InputStream in) throws IOException {
        return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
}

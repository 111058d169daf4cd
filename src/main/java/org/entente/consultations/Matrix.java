package org.entente.consultations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Elements against columns: in each cell how many statements, and how many parties, of those that spoke in the column.
 *
 * @param columns in the order in which they are shown
 */
public record Matrix(List<Column> columns, Map<String, Map<UUID, Cell>> cells) {

    /** Statements and the parties that made them. */
    public record Cell(long statements, long parties) {

        /** With what others said, none of whom is in both. */
        Cell and(Cell others) {
            return new Cell(statements + others.statements, parties + others.parties);
        }
    }

    /**
     * One column.
     *
     * @param spoke all statements and parties of the column: what every cell below is a part of
     * @param members how many may speak in it, where it is an organisation or group: its members and it itself
     */
    public record Column(UUID id, Cell spoke, long members) {}

    public @Nullable Cell cell(String element, UUID column) {
        return cells.getOrDefault(element, Map.of()).get(column);
    }

    public Column column(UUID id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Matrix of(List<Row> rows) {
        var columns = new LinkedHashMap<UUID, Column>();
        var cells = new HashMap<String, Map<UUID, Cell>>();
        for (var row : rows) {
            var cell = new Cell(row.statements(), row.parties());
            if (row.element() == null) {
                columns.put(row.column(), new Column(row.column(), cell, row.members()));
            } else {
                cells.computeIfAbsent(row.element(), none -> new HashMap<>()).put(row.column(), cell);
            }
        }
        return new Matrix(List.copyOf(columns.values()), cells);
    }

    /** One line of the query: of a column as a whole where no element is named. */
    record Row(@Nullable String element, UUID column, long statements, long parties, long members) {}
}

package org.entente.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/**
 * A block, and where in the tree its words and its number stand.
 *
 * @param spots of each of its characters the place in the tree; none for what the tree does not spell out, such as the mark of
 *     a note
 */
record AkomaNtosoBlock(Block block, @Nullable Element num, List<@Nullable Spot> spots) {

    record Spot(Text node, int at) {}

    /** Writes what is new into the tree, and leaves alone what is the same before and after it, with all its markup. */
    void correct(Block wanted) {
        if (num != null && wanted.number() != null && !wanted.number().equals(block.number()))
            num.setTextContent(wanted.number());
        if (!wanted.text().equals(block.text())) replace(wanted.text());
    }

    private void replace(String text) {
        var old = block.text();
        var same = 0;
        while (same < Math.min(old.length(), text.length()) && old.charAt(same) == text.charAt(same)) same++;
        var end = 0;
        while (end < Math.min(old.length(), text.length()) - same
                && old.charAt(old.length() - 1 - end) == text.charAt(text.length() - 1 - end)) end++;
        var gone = new ArrayList<Spot>();
        for (var i = same; i < old.length() - end; i++) {
            var spot = spots.get(i);
            if (spot != null) gone.add(spot);
        }
        insert(text.substring(same, text.length() - end), gone, same);
        // From behind, so that what comes before keeps its place.
        for (var spot : gone.reversed()) spot.node().deleteData(spot.at(), 1);
    }

    /** Before what goes, else after what stays before it, else before what stays after it. */
    private void insert(String text, List<Spot> gone, int at) {
        if (text.isEmpty()) return;
        if (!gone.isEmpty()) {
            var last = gone.getLast();
            last.node().insertData(last.at() + 1, text);
            return;
        }
        for (var i = at - 1; i >= 0; i--) {
            var spot = spots.get(i);
            if (spot == null) continue;
            spot.node().insertData(spot.at() + 1, text);
            return;
        }
        for (var spot : spots.subList(at, spots.size())) {
            if (spot == null) continue;
            spot.node().insertData(spot.at(), text);
            return;
        }
    }
}

package dev.holdfast.planning.purchase;

import java.util.ArrayList;
import java.util.List;

/** What one row has of a suggestion. */
public record SuggestionPart(List<SuggestedLine> lines, List<LeftOut> leftOut, List<RunningOut> runningOut) {

    int size() {
        return lines.size() + leftOut.size() + runningOut.size();
    }

    static SuggestionPart empty() {
        return new SuggestionPart(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}

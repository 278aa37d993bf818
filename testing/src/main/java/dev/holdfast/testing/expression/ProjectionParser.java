package dev.holdfast.testing.expression;

import java.util.ArrayList;
import java.util.List;

/** Parses projection expressions. */
public final class ProjectionParser {

    private ProjectionParser() {}

    public static List<Path> parse(String text, Placeholders placeholders) {
        Tokens tokens = new Tokens(ExpressionKind.PROJECTION, text, placeholders);
        PathParser paths = new PathParser(tokens);
        List<Path> projection = new ArrayList<>();
        do {
            projection.add(paths.path());
        } while (tokens.takeIfSymbol(","));
        tokens.expectEnd();
        for (int i = 0; i < projection.size(); i++) {
            for (int j = i + 1; j < projection.size(); j++) {
                if (projection.get(i).overlaps(projection.get(j))) {
                    throw ExpressionKind.PROJECTION.refuse(
                            "Two document paths overlap with each other; must remove or rewrite one of these paths;"
                                    + " path one: [" + projection.get(i) + "], path two: [" + projection.get(j) + "]");
                }
            }
        }
        return List.copyOf(projection);
    }
}

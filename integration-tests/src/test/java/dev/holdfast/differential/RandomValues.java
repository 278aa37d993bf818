package dev.holdfast.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values, keys and items from a small world, so that they often meet. */
final class RandomValues {

    /** In their shortest form: DynamoDB Local shortens no numbers inside lists and maps, as the service does. */
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "3", "10", "-1", "2.5", "1000", "7", "0.000001", "123456789012345678901234567890");

    private static final List<String> TEXTS = List.of("a", "ab", "abc", "b", "", "open", "\u00e9", "\ud83d\ude00");

    private final RandomGenerator random;

    RandomValues(RandomGenerator random) {
        this.random = random;
    }

    boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    AttributeValue any() {
        return any(0);
    }

    private AttributeValue any(int depth) {
        int kinds = depth > 1 ? 8 : 11;
        return switch (random.nextInt(kinds)) {
            case 0, 1, 2 -> number();
            case 3, 4, 5 -> text();
            case 6 -> AttributeValue.fromBool(random.nextBoolean());
            case 7 -> oneIn(2) ? AttributeValue.fromNul(true) : AttributeValue.fromB(SdkBytes.fromUtf8String("ab"));
            case 8, 9 -> list(depth);
            default -> map(depth);
        };
    }

    AttributeValue number() {
        return AttributeValue.fromN(oneOf(NUMBERS));
    }

    AttributeValue text() {
        return AttributeValue.fromS(oneOf(TEXTS));
    }

    AttributeValue list(int depth) {
        List<AttributeValue> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(any(depth + 1));
        }
        return AttributeValue.fromL(elements);
    }

    private AttributeValue map(int depth) {
        Map<String, AttributeValue> entries = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            entries.put(oneOf(List.of("x", "y")), any(depth + 1));
        }
        return AttributeValue.fromM(entries);
    }

    /** Mostly a good key; now and then one that lacks something, has too much or has it in the wrong type. */
    Map<String, AttributeValue> key(boolean events) {
        Map<String, AttributeValue> key = new TreeMap<>();
        if (events) {
            key.put("who", AttributeValue.fromS(oneOf(List.of("p", "q"))));
            key.put("seq", AttributeValue.fromN(Integer.toString(random.nextInt(5))));
        } else {
            key.put("id", AttributeValue.fromS(oneOf(List.of("t1", "t2", "t3", "t4", "t5"))));
        }
        if (oneIn(40)) {
            spoil(key, events ? oneOf(List.of("who", "seq")) : "id");
        }
        return key;
    }

    private void spoil(Map<String, AttributeValue> key, String name) {
        switch (random.nextInt(4)) {
            case 0 -> key.remove(name);
            case 1 -> key.put(name, AttributeValue.fromBool(true));
            case 2 -> key.put(name, AttributeValue.fromS(""));
            default -> key.put("more", number());
        }
    }

    Map<String, AttributeValue> item(boolean events) {
        Map<String, AttributeValue> item = key(events);
        for (String name : List.of("a", "b", "c", "d e", "l", "m")) {
            if (random.nextBoolean()) {
                item.put(
                        name,
                        switch (name) {
                            case "a" -> oneIn(6) ? any() : number();
                            case "b" -> oneIn(6) ? any() : text();
                            case "l" -> list(0);
                            case "m" -> map(0);
                            default -> any();
                        });
            }
        }
        if (events && random.nextBoolean()) {
            item.put("kind", oneIn(20) ? any() : AttributeValue.fromS(oneOf(List.of("k", "j"))));
            item.put("rankBy", oneIn(20) ? any() : AttributeValue.fromS(oneOf(List.of("r1", "r2", "r3", "s1"))));
        }
        return item;
    }
}

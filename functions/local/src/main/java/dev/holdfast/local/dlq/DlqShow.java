package dev.holdfast.local.dlq;

import dev.holdfast.model.topology.QueueSpec;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the dead letters of a queue are about. Nothing is taken away: they are hidden from others while one looks. */
@Command(
        name = "show",
        description = {
            "Shows a queue's dead letters: why they are there, which order they belong to, how large they are.",
            "Bodies, which may have names and addresses in them, only if asked for."
        },
        mixinStandardHelpOptions = true)
final class DlqShow extends DlqReport {

    /** Enough to look through a queue; after it the letters are there again if this was killed. */
    private static final Duration HIDDEN = Duration.ofSeconds(30);

    private static final String TOO_OFTEN = "could be read, but failed too often";

    @Parameters(paramLabel = "QUEUE", description = "the queue's name, such as payments")
    private String queue = "";

    @Option(names = "--max", defaultValue = "20", description = "so many at most (${DEFAULT-VALUE})")
    private int max;

    @Option(names = "--body", description = "prints the bodies too; they may have personal data in them")
    private boolean withBody;

    /** A letter as it is shown. */
    record Shown(
            String id,
            Instant sentAt,
            String reason,
            boolean readable,
            @Nullable String correlationId,
            int bodyBytes,
            @Nullable String body) {}

    @Override
    public Integer call() {
        QueueSpec source = DlqTarget.queue(queue);
        Map<String, DeadLetter> seen = new LinkedHashMap<>();
        try (DlqTarget.Reached reached = reach()) {
            DlqCommand.asking(() -> look(reached.dead(source), seen));
        }
        List<Shown> letters = seen.values().stream().map(this::shown).toList();
        tell(letters, out -> print(out, letters));
        return 0;
    }

    private int look(DeadLetterQueue dead, Map<String, DeadLetter> seen) {
        try {
            while (seen.size() < max) {
                List<DeadLetter> some = dead.take(max - seen.size(), HIDDEN);
                if (some.stream().allMatch(letter -> seen.containsKey(letter.id()))) {
                    break;
                }
                some.forEach(letter -> seen.put(letter.id(), letter));
            }
            return seen.size();
        } finally {
            dead.putBack(List.copyOf(seen.values()));
        }
    }

    private Shown shown(DeadLetter letter) {
        return new Shown(
                letter.id(),
                letter.sentAt(),
                letter.unreadableBecause().orElse(TOO_OFTEN),
                letter.unreadableBecause().isEmpty(),
                letter.correlationId().orElse(null),
                letter.bodyBytes(),
                withBody ? letter.body() : null);
    }

    private void print(PrintWriter out, List<Shown> letters) {
        for (Shown letter : letters) {
            out.printf("%s  sent %s, %,d bytes%n", letter.id(), letter.sentAt(), letter.bodyBytes());
            out.printf("  %s%n", letter.reason());
            if (letter.correlationId() != null) {
                out.printf("  belongs to %s%n", letter.correlationId());
            }
            if (letter.body() != null) {
                out.printf("  %s%n", letter.body());
            }
        }
        out.printf("%,d shown%n", letters.size());
    }
}

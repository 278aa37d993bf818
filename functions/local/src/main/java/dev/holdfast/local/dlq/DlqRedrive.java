package dev.holdfast.local.dlq;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.Unavailable;
import java.io.PrintWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a queue's dead letters back. */
@Command(
        name = "redrive",
        description = {
            "Puts a queue's dead letters back onto the queue. Each is sent first and deleted after: none is lost if",
            "this is interrupted, and whoever handles one a second time recognises it."
        },
        mixinStandardHelpOptions = true)
final class DlqRedrive extends DlqReport {

    @Parameters(paramLabel = "QUEUE", description = "the queue's name, such as payments")
    private String queue = "";

    @Option(names = "--max", defaultValue = "100000", description = "so many at most (${DEFAULT-VALUE})")
    private int max;

    @Option(names = "--message", paramLabel = "ID", description = "this one only, by the id that show prints")
    private @Nullable String message;

    @Option(
            names = "--unreadable",
            description = "also what could not be read: only after what reads it was mended, or it comes back at once")
    private boolean unreadable;

    @Override
    public Integer call() {
        QueueSpec source = DlqTarget.queue(queue);
        if (source.isFifo()) {
            throw new CloudFailure(
                    source.name() + " keeps an order, which a redrive would break; move its messages by hand");
        }
        try (DlqTarget.Reached reached = reach()) {
            Redrive redrive = reached.redrive(source);
            Redrive.Result result = DlqCommand.asking(() -> redrive.run(this::isWanted, max, Instant.now()));
            tell(result, out -> print(out, result));
            boolean missed = message != null && result.redriven() == 0;
            return missed ? 1 : 0;
        } catch (Unavailable refused) {
            throw new CloudFailure("stopped, nothing is lost: " + refused.getMessage(), refused);
        }
    }

    private boolean isWanted(DeadLetter letter) {
        if (message != null && !letter.id().equals(message)) {
            return false;
        }
        return unreadable || letter.unreadableBecause().isEmpty();
    }

    private void print(PrintWriter out, Redrive.Result result) {
        out.printf("%,d redriven to %s, %,d left among the dead letters%n", result.redriven(), queue, result.left());
        if (result.doubled() > 0) {
            out.printf("%,d of them could not be deleted here and are on both queues%n", result.doubled());
        }
    }
}

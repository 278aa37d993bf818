package dev.holdfast.local.dlq;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cli.CommandGroup;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** What nobody could handle: how much there is, what it is, and back with it. */
@Command(
        name = "dlq",
        description = "Shows what nobody could handle, and puts it back onto its queues.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DlqList.class, DlqShow.class, DlqRedrive.class},
        mixinStandardHelpOptions = true)
public final class DlqCommand extends CommandGroup {

    /** The exit status that says that there are dead letters. */
    static final int THERE_ARE_SOME = 3;

    /** @throws CloudFailure in one line, if AWS or what stands in for it refuses */
    static <T> T asking(Supplier<T> work) {
        try {
            return work.get();
        } catch (QueueDoesNotExistException missing) {
            throw new CloudFailure("there are no such queues at this address", missing);
        } catch (SdkException failure) {
            String message =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            throw new CloudFailure("the queues cannot be reached: " + message, failure);
        }
    }
}

package dev.holdfast.notifications.channel;

import dev.holdfast.platform.outgoing.Called;
import dev.holdfast.platform.outgoing.Destination;
import dev.holdfast.platform.outgoing.NotNow;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Sending through a service of AWS. Its clients do not retry by themselves, for they would repeat what is in doubt. */
final class AwsCalls {

    private AwsCalls() {}

    /**
     * Sends once, and again only after a refusal for the moment.
     *
     * @param refusals codes of errors that are about this one message, and final
     */
    static Attempt send(Destination destination, Set<String> refusals, Runnable request) {
        Called<Attempt> called = destination.call(() -> attempt(request, refusals));
        return switch (called) {
            case Called.Answered<Attempt>(Attempt attempt) -> attempt;
            case Called.NotDone<Attempt>(String why, var _) -> new Attempt.Later(why);
            case Called.InDoubt<Attempt>(String why) -> new Attempt.InDoubt(why);
        };
    }

    private static Attempt attempt(Runnable request, Set<String> refusals) throws NotNow {
        try {
            request.run();
            return new Attempt.Sent();
        } catch (AwsServiceException failed) {
            String code = code(failed);
            if (failed.isThrottlingException() || failed.statusCode() == 429 || failed.statusCode() == 503) {
                throw new NotNow(code);
            }
            if (failed.statusCode() >= 500) {
                throw failed;
            }
            // What is wrong with the account or the rights is wrong for all, and will be put right
            return refusals.contains(code) ? new Attempt.Refused(code) : new Attempt.Later(code);
        }
    }

    private static String code(AwsServiceException failed) {
        return failed.awsErrorDetails() == null || failed.awsErrorDetails().errorCode() == null
                ? "HTTP " + failed.statusCode()
                : failed.awsErrorDetails().errorCode();
    }
}

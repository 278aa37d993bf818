package dev.holdfast.testing.dynamo;

import dev.holdfast.platform.aws.ItemSize;
import dev.holdfast.testing.dynamo.Write.Fit;
import dev.holdfast.testing.dynamo.Write.Trial;
import dev.holdfast.testing.dynamo.Write.Unmet;
import dev.holdfast.testing.expression.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** TransactWriteItems: all of it or nothing, and a reason for every write when it is nothing. */
final class TransactionWrites {

    private static final long BYTES_MAX = 4L * 1024 * 1024;
    private static final String NONE = "None";

    private final TransactionParser parser;
    private final Guards guards;
    private final Commits commits;
    private final Tokens tokens;

    TransactionWrites(TransactionParser parser, Guards guards, Commits commits, Tokens tokens) {
        this.parser = parser;
        this.guards = guards;
        this.commits = commits;
        this.tokens = tokens;
    }

    /** @param cancels codes that some of the writes are given, by their positions; the others are tried as ever */
    TransactWriteItemsResponse write(TransactWriteItemsRequest request, Map<Integer, String> cancels) {
        List<Write> writes = parser.writes(request.transactItems());
        if (tokens.isRepeat(request)) {
            return TransactWriteItemsResponse.builder().build();
        }
        List<CancellationReason> reasons = new ArrayList<>();
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            reasons.add(attempt(writes.get(i), Optional.ofNullable(cancels.get(i)), fits));
        }
        if (fits.size() < writes.size()) {
            throw Cancellations.cancelled(reasons);
        }
        requireAllowedSize(fits);
        commits.store(writes, fits);
        tokens.remember(request);
        return TransactWriteItemsResponse.builder().build();
    }

    private CancellationReason attempt(Write write, Optional<String> cancelled, List<Fit> fits) {
        if (cancelled.isPresent()) {
            return reason(cancelled.get(), Cancellations.message(cancelled.get()));
        }
        try {
            Trial trial = write.attempt(guards);
            return switch (trial) {
                case Fit fit -> {
                    fits.add(fit);
                    yield reason(NONE, null);
                }
                case Unmet(var found) -> {
                    CancellationReason failed = reason("ConditionalCheckFailed", "The conditional request failed");
                    yield found.isEmpty()
                            ? failed
                            : failed.toBuilder().item(found).build();
                }
            };
        } catch (DynamoDbException unfit) {
            return reason("ValidationError", unfit.awsErrorDetails().errorMessage());
        }
    }

    private static CancellationReason reason(String code, @Nullable String message) {
        return CancellationReason.builder().code(code).message(message).build();
    }

    private static void requireAllowedSize(List<Fit> fits) {
        long bytes = fits.stream()
                .mapToLong(fit -> Math.max(ItemSize.of(fit.before()), ItemSize.of(fit.after())))
                .sum();
        if (bytes > BYTES_MAX) {
            throw Refusal.of("The aggregate size of the items in the transaction exceeds 4 MB");
        }
    }
}

package dev.holdfast.inventory.movement;

import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes a movement part by part. What is left to do is always worked out from the parts that are there, so whoever
 * repeats a request goes on where the last one stopped, and a finished one changes nothing.
 */
@Singleton
public class MovementBook {

    /** Stock items of one part: with the part's own row a transaction is full. */
    public static final int ITEMS_MAX = 99;

    private static final int FAILURES_MAX = 12;

    private final MovementTable table;
    private final Transactions transactions;
    private final Backoff backoff;

    public MovementBook(MovementTable table, Transactions transactions, Backoff backoff) {
        this.table = table;
        this.transactions = transactions;
        this.backoff = backoff;
    }

    /** What is to be done next. */
    public sealed interface Step {}

    /** One transaction: the next part, and its writes of stock. */
    public record Write(MovementPart part, List<TransactWriteItem> stock) implements Step {}

    /** Nothing: the parts say it all. */
    public record Complete() implements Step {}

    /**
     * Takes steps until nothing is left to do.
     *
     * @param next what is left, by the parts that are there; asked again whenever somebody else was at it
     * @return all parts
     * @throws Refusal with a 422 if the id has been used with another body
     * @throws Unavailable if others were at the same stock again and again; the request can be repeated
     */
    public List<MovementPart> write(
            MovementKind kind, String id, String requestHash, Function<List<MovementPart>, Step> next) {
        List<MovementPart> parts = read(kind, id, requestHash);
        int failures = 0;
        while (next.apply(parts) instanceof Write(MovementPart part, List<TransactWriteItem> stock)) {
            if (committed(part, stock)) {
                failures = 0;
                parts.add(part);
            } else if (++failures > FAILURES_MAX) {
                throw new Unavailable(kind.prefix() + " " + id + " met others at the same stock again and again");
            } else {
                backoff.pauseAfter(failures);
                parts = read(kind, id, requestHash);
            }
        }
        return parts;
    }

    private boolean committed(MovementPart part, List<TransactWriteItem> stock) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(table.put(part));
        writes.addAll(stock);
        return switch (transactions.attempt(writes)) {
            case Transactions.Committed ignored -> true;
            case Transactions.Refused ignored -> false;
            case Transactions.Contended ignored -> false;
            case Transactions.Unacceptable never -> throw new Unavailable(never.why());
        };
    }

    private List<MovementPart> read(MovementKind kind, String id, String requestHash) {
        List<MovementPart> parts = new ArrayList<>(table.parts(kind, id));
        if (!parts.isEmpty() && !parts.getFirst().requestHash().equals(requestHash)) {
            String detail = "this id was used before, with another body";
            throw new Refusal(Problem.invalid("/" + kind.prefix() + "Id", detail));
        }
        return parts;
    }
}

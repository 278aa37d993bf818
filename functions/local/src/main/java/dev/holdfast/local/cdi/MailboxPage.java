package dev.holdfast.local.cdi;

import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.local.gateway.LocalPages;
import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.Access;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.notifications.MailboxView;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code GET /mailbox?limit=&recipient=&cursor=}: the notifications, in place of e-mails. */
@Singleton
public class MailboxPage implements LocalPages.Page {

    /** Only here: on AWS nobody scans the notifications. */
    private static final FunctionSpec READER = new FunctionSpec(
            "mailbox",
            "notifications",
            "Shows the notifications in place of e-mails",
            new Trigger.Http("GET", "/mailbox", new Access.Public(), 1, 1),
            Duration.ofSeconds(15),
            512,
            Set.of(new Grant.Scan(Tables.NOTIFICATIONS)));

    private final MailboxView mailbox;

    public MailboxPage(MailboxView mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public Object answer(Function<String, Optional<String>> query) {
        int limit = limit(query.apply("limit"));
        return CurrentFunction.call(READER, () -> mailbox.page(limit, query.apply("recipient"), query.apply("cursor")));
    }

    private static int limit(Optional<String> text) {
        try {
            int limit = text.map(Integer::parseInt).orElse(Limits.PAGE_MAX);
            if (limit >= 1 && limit <= Limits.PAGE_MAX) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // refused like a number out of range
        }
        throw new Refusal(Problem.invalid("/limit", "must be a whole number from 1 to " + Limits.PAGE_MAX));
    }
}

package dev.holdfast.inventory.audit;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * {@code POST /audits}: the audit on demand. It answers within a request's time, so it is for systems of moderate size;
 * the scheduled one has minutes.
 */
@Singleton
public class RunAudit implements HttpOperation {

    private final StockAudit audit;

    public RunAudit(StockAudit audit) {
        this.audit = audit;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        return HttpAnswer.ok(audit.run(Duration.ZERO));
    }
}

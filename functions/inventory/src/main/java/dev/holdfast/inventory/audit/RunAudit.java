package dev.holdfast.inventory.audit;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Metric;
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
        AuditReport report = audit.run(Duration.ZERO);
        Invocation.count(Metric.AUDIT_DIFFERENCES, report.differences().size());
        return HttpAnswer.ok(report);
    }
}

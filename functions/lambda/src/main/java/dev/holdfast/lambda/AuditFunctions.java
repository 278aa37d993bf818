package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.inventory.audit.AuditStock;
import dev.holdfast.inventory.audit.RunAudit;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;

/** The audit, by schedule and on demand. */
@Singleton
public class AuditFunctions {

    private final HttpAdapter http;
    private final ScheduleAdapter schedule;
    private final Instance<AuditStock> auditStock;
    private final Instance<RunAudit> runAudit;

    public AuditFunctions(
            HttpAdapter http, ScheduleAdapter schedule, Instance<AuditStock> auditStock, Instance<RunAudit> runAudit) {
        this.http = http;
        this.schedule = schedule;
        this.auditStock = auditStock;
        this.runAudit = runAudit;
    }

    @Funq("audit-stock")
    public void auditStock(Map<String, Object> event) {
        schedule.run(auditStock.get());
    }

    @Funq("run-audit")
    public APIGatewayV2HTTPResponse runAudit(APIGatewayV2HTTPEvent event) {
        return http.handle(runAudit.get(), event);
    }
}

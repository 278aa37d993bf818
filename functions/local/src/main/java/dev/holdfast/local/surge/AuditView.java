package dev.holdfast.local.surge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the audit found.
 *
 * @param differences each as the audit words it, in JSON; empty if it is clean
 */
public record AuditView(
        boolean clean, long itemsChecked, long ordersChecked, long parcelsChecked, List<JsonNode> differences) {

    public AuditView {
        differences = List.copyOf(differences);
    }

    static AuditView of(JsonNode audit) {
        List<JsonNode> differences = new ArrayList<>();
        audit.path("differences").forEach(differences::add);
        return new AuditView(
                audit.path("clean").asBoolean(),
                audit.path("itemsChecked").asLong(),
                audit.path("ordersChecked").asLong(),
                audit.path("parcelsChecked").asLong(),
                differences);
    }
}

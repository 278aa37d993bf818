package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What looks after the shop: sweep, holds, alerts and audit. */
final class CareTrials {

    private CareTrials() {}

    static void addTo(Trials trials) {
        trials.add("sweep-orders", CareTrials::sweepOrders)
                .add("settle-holds", CareTrials::settleHolds)
                .add("alert-low-stock", CareTrials::alertLowStock)
                .add("audit-stock", CareTrials::auditStock)
                .add("run-audit", CareTrials::runAudit);
    }

    /** The holds of the cancelled and of the shipped order are still open; past their deadlines, messages are sent again. */
    private static void sweepOrders(Tried function) {
        function.tick();
        long before = function.world().depth(Queues.HOLDS).waiting();
        makeDue(function.world());
        function.tick();
        assertThat(function.world().depth(Queues.HOLDS).waiting()).isEqualTo(before + 2);
    }

    private static void makeDue(World world) {
        DynamoDbClient dynamo = world.aws().dynamo();
        String orders = world.aws().tableNames().of(Tables.ORDERS);
        dynamo.scan(scan -> scan.tableName(orders)).items().stream()
                .filter(item -> item.containsKey("dueAt"))
                .filter(item -> Set.of("CANCELLED", "SHIPPED").contains(text(item, "status")))
                .forEach(item -> makePast(dynamo, orders, item, "dueAt", "owner", "part"));
        String groups = world.aws().tableNames().of(Tables.ORDER_GROUPS);
        dynamo.scan(scan -> scan.tableName(groups)).items().stream()
                .filter(item -> item.containsKey("lookAt"))
                .forEach(item -> makePast(dynamo, groups, item, "lookAt", "day", "group"));
    }

    private static void makePast(
            DynamoDbClient dynamo,
            String table,
            Map<String, AttributeValue> item,
            String deadline,
            String partition,
            String sort) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(Map.of(
                        partition,
                        AttributeValue.fromS(text(item, partition)),
                        sort,
                        AttributeValue.fromS(text(item, sort))))
                .updateExpression("SET " + deadline + " = :past")
                .expressionAttributeValues(Map.of(":past", AttributeValue.fromN("1"))));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private static void settleHolds(Tried function) {
        assertThat(function.consume())
                .anyMatch(body -> body.contains("\"end\":\"RELEASE\""))
                .anyMatch(body -> body.contains("\"end\":\"SHIP\""));
    }

    private static void alertLowStock(Tried function) {
        long before = function.world().depth(Queues.NOTIFICATIONS).waiting();
        assertThat(function.consume()).anyMatch(body -> body.contains("\"MUG\""));
        assertThat(function.world().depth(Queues.NOTIFICATIONS).waiting()).isGreaterThan(before);
    }

    private static void auditStock(Tried function) {
        function.tick();
        assertThat(function.process().log()).anyMatch(line -> line.contains("audit: clean true, "));
    }

    private static void runAudit(Tried function) {
        Call audit = Call.by(Caller.staff("stock:read"));
        Answer clean = function.call(audit).is(200).has("/ordersChecked", 3);
        assertThat(clean.body().path("clean").asBoolean())
                .as("%s", clean.body())
                .isTrue();
        assertThat(clean.body().path("differences")).isEmpty();
        addOneOnHand(function.world());
        Answer different = function.call(audit).is(200);
        assertThat(different.body().path("clean").asBoolean(true)).isFalse();
        assertThat(different.body().at("/differences/0/found").asLong())
                .as("%s", different.body())
                .isEqualTo(different.number("/differences/0/expected") + 1);
        function.call(Call.by(Caller.staff("stock:write"))).isProblem(403);
    }

    /** So that there is something to find. */
    private static void addOneOnHand(World world) {
        DynamoDbClient dynamo = world.aws().dynamo();
        String stock = world.aws().tableNames().of(Tables.STOCK);
        Map<String, AttributeValue> item = dynamo.scan(scan -> scan.tableName(stock)).items().stream()
                .filter(each -> each.containsKey("onHand"))
                .findFirst()
                .orElseThrow();
        dynamo.updateItem(update -> update.tableName(stock)
                .key(Map.of("item", item.getOrDefault("item", AttributeValue.fromS(""))))
                .updateExpression("SET onHand = onHand + :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }
}

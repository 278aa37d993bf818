package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Tables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How somebody wants to be told, and that everybody is. */
final class TellTrials {

    private static final Caller OPERATIONS = Caller.customer("operations", "");
    private static final String BODY = """
            {"language":"zh","timeZone":"Asia/Shanghai","email":{"address":"ops@shop.example","events":["LOW_STOCK"]}}""";

    private TellTrials() {}

    static void addTo(Trials trials) {
        trials.add("put-preferences", TellTrials::putPreferences)
                .add("read-preferences", TellTrials::readPreferences)
                .add("notify-customer", TellTrials::notifyCustomer)
                .add("delete-preferences", TellTrials::deletePreferences);
    }

    private static Call by(Caller caller) {
        return Call.by(caller).at("id", "me");
    }

    private static void putPreferences(Tried function) {
        function.call(by(OPERATIONS).body(BODY)).is(201).has("/timeZone", "Asia/Shanghai");
        function.call(by(OPERATIONS).body(BODY).header("if-match", "\"7\"")).isProblem(412);
        function.call(by(OPERATIONS).body("{\"timeZone\":\"Mars/Olympus\"}")).isProblemAt(422, "/timeZone");
        function.call(by(OPERATIONS).body("{\"fax\":\"1\"}")).isProblemAt(400, "/fax");
        function.call(by(Caller.NOBODY).body(BODY)).isProblem(401);
    }

    private static void readPreferences(Tried function) {
        function.call(by(OPERATIONS)).is(200).has("/language", "zh").has("/email/events/0", "LOW_STOCK");
        function.call(Call.by(Caller.customer("another", "")).at("id", "operations"))
                .isProblem(404);
    }

    /** Nothing goes out by these functions, for no channel is set up: what is wanted is kept. */
    private static void notifyCustomer(Tried function) {
        assertThat(function.consume())
                .anyMatch(body -> body.contains("ORDER_CONFIRMED"))
                .anyMatch(body -> body.contains("ORDER_REJECTED"))
                .anyMatch(body -> body.contains("ORDER_SHIPPED"))
                .anyMatch(body -> body.contains("LOW_STOCK"));
        String table = function.world().aws().tableNames().of(Tables.NOTIFICATIONS);
        List<Map<String, AttributeValue>> records = function.world()
                .aws()
                .dynamo()
                .scan(scan -> scan.tableName(table))
                .items();
        assertThat(records).anySatisfy(record -> {
            assertThat(record.getOrDefault("event", AttributeValue.fromS("")).s())
                    .isEqualTo("LOW_STOCK");
            assertThat(record.getOrDefault("channels", AttributeValue.fromM(Map.of()))
                            .m())
                    .containsEntry("EMAIL", AttributeValue.fromS("KEPT"));
        });
    }

    private static void deletePreferences(Tried function) {
        assertThat(function.call(by(OPERATIONS)).is(204).body().isNull()).isTrue();
        function.call(Call.by(OPERATIONS).at("id", "another")).isProblem(404);
    }
}

package dev.holdfast.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.preferences.Preferences.Wish;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem.FieldError;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Caller ANN = new Caller("user-1", Optional.of("ann"), Set.of("customers:write"));
    private static final Caller STAFF =
            new Caller("staff-1", Optional.empty(), Set.of("customers:write", "customers:read"));
    private static final String FULL = """
            {"language":"zh","timeZone":"Asia/Shanghai",
            "email":{"address":"ann+shop@mail.example.com","events":["ORDER_SHIPPED","PARCEL_DELIVERED"]},
            "sms":{"phone":"+8613800138000"},"push":{"events":[]}}""";

    private final TableNames names = new TableNames("holdfast-");
    private final ModelDynamoDb dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, () -> NOW, Faults.NONE);
    private final PreferencesTable table =
            new PreferencesTable(dynamo, new BatchGet(dynamo, new Backoff(pause -> {}, new Random(1))), names);
    private final PutPreferences put = new PutPreferences(table, () -> NOW);
    private final ReadPreferences read = new ReadPreferences(table);
    private final DeletePreferences delete = new DeletePreferences(table);

    @Test
    void whatWasPutIsReadAndErased() {
        assertThat(put.handle(request(ANN, "me", FULL)).status()).isEqualTo(201);
        HttpAnswer shown = read.handle(request(ANN, "ann", ""));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("ETag", "\"1\"");
        assertThat(shown.body())
                .isEqualTo(new PreferencesBody(
                        "zh",
                        "Asia/Shanghai",
                        new PreferencesBody.Email(
                                "ann+shop@mail.example.com", List.of(Event.ORDER_SHIPPED, Event.PARCEL_DELIVERED)),
                        new PreferencesBody.Sms("+8613800138000", null),
                        new PreferencesBody.Push(List.of())));
        assertThat(delete.handle(request(ANN, "me", "")).status()).isEqualTo(204);
        assertThat(read.handle(request(ANN, "me", "")).status()).isEqualTo(404);
        assertThat(delete.handle(request(ANN, "me", "")).status()).isEqualTo(204);
        assertThat(dynamo.contents("preferences")).isEmpty();
    }

    @Test
    void anotherPutReplacesAllOfItAndTheLastHasTheSay() {
        put.handle(request(ANN, "me", FULL));
        HttpAnswer answer = put.handle(request(ANN, "me", "{}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("ETag", "\"2\"");
        assertThat(answer.body()).isEqualTo(new PreferencesBody("en", "UTC", null, null, null));
    }

    @Test
    void ifMatchIsHonoured() {
        put.handle(request(ANN, "me", FULL));
        assertThat(put.handle(request(ANN, "me", "{}", "if-match", "\"1\"")).status())
                .isEqualTo(200);
        assertThatThrownBy(() -> put.handle(request(ANN, "me", FULL, "if-match", "\"1\"")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(412));
    }

    @Test
    void aCustomerSeesNobodyElse() {
        put.handle(request(ANN, "me", FULL));
        Caller bob = new Caller("user-2", Optional.of("bob"), Set.of("customers:write", "customers:read"));
        for (HttpRequest request : List.of(request(bob, "ann", FULL), request(bob, "nobody", FULL))) {
            assertThatThrownBy(() -> read.handle(request)).hasMessageContaining("no such customer");
            assertThatThrownBy(() -> put.handle(request)).hasMessageContaining("no such customer");
            assertThatThrownBy(() -> delete.handle(request)).hasMessageContaining("no such customer");
        }
        assertThat(read.handle(request(ANN, "me", "")).status()).isEqualTo(200);
    }

    @Test
    void staffActForACustomerWithTheScopeForIt() {
        assertThat(put.handle(request(STAFF, "ann", FULL)).status()).isEqualTo(201);
        assertThat(read.handle(request(STAFF, "ann", "")).status()).isEqualTo(200);
        assertThat(put.handle(request(STAFF, "operations", FULL)).status()).isEqualTo(201);
        Caller clerk = new Caller("staff-2", Optional.empty(), Set.of("orders:read"));
        assertThatThrownBy(() -> read.handle(request(clerk, "ann", ""))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> delete.handle(request(clerk, "ann", ""))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@localhost",
                "@example.com",
                "a b@example.com",
                "a@example.com,b@example.com",
                "a@example.com;b@example.com",
                "Ann <a@example.com>",
                "a@example.com\\r\\nBcc: b@example.com",
                "a@exa_mple.com",
                "a@-example.com",
                "a@example..com",
                "안@example.com",
                "\\\"a b\\\"@example.com",
                ""
            })
    void refusesWhatIsNotOneAddress(String address) {
        assertThat(faults("{\"email\":{\"address\":\"" + address + "\"}}"))
                .extracting(FieldError::pointer)
                .containsExactly("/email/address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700900123",
                "+0123456789",
                "+44 7700 900123",
                "+4477",
                "+1234567890123456",
                "+44x700900123",
                ""
            })
    void refusesWhatIsNoTelephone(String phone) {
        assertThat(faults("{\"sms\":{\"phone\":\"" + phone + "\"}}"))
                .extracting(FieldError::pointer)
                .containsExactly("/sms/phone");
    }

    @Test
    void refusesLanguagesAndZonesThatItDoesNotKnow() {
        assertThat(faults("{\"language\":\"fr\",\"timeZone\":\"Mars/Olympus\",\"email\":{},\"sms\":{}}"))
                .extracting(FieldError::pointer)
                .containsExactly("/language", "/timeZone", "/email/address", "/sms/phone");
    }

    @Test
    void refusesAnEventThatDoesNotExist() {
        assertThatThrownBy(() -> put.handle(request(ANN, "me", "{\"push\":{\"events\":[\"BIRTHDAY\"]}}")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ORDER_SHIPPED, WANTED",
        "EMAIL, ORDER_CONFIRMED, UNWANTED",
        "SMS, PARCEL_EXCEPTION, WANTED",
        "SMS, ORDER_CONFIRMED, UNWANTED",
        "PUSH, ORDER_SHIPPED, UNWANTED"
    })
    void saysByWhichChannelOfWhat(Kind channel, Event event, Wish wish) {
        put.handle(request(ANN, "me", FULL));
        Preferences ann = table.findAll(List.of("ann", "bob")).getOrDefault("ann", Preferences.none("ann"));
        assertThat(ann.wish(channel, event)).isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ORDER_SHIPPED, NO_ADDRESS",
        "SMS, ORDER_SHIPPED, NO_ADDRESS",
        "PUSH, ORDER_SHIPPED, WANTED",
        "PUSH, LOW_STOCK, UNWANTED"
    })
    void whoHasSaidNothingIsReachedThroughTheShopAlone(Kind channel, Event event, Wish wish) {
        assertThat(Preferences.none("bob").wish(channel, event)).isEqualTo(wish);
    }

    @Test
    void nothingPersonalGetsIntoALogByAccident() {
        put.handle(request(ANN, "me", FULL));
        String texts =
                table.find("ann") + " " + read.handle(request(ANN, "me", "")).body();
        assertThat(texts).doesNotContain("ann+shop", "138");
    }

    private List<FieldError> faults(String body) {
        try {
            put.handle(request(ANN, "me", body));
            return List.of();
        } catch (Refusal refused) {
            return refused.problem().errors();
        }
    }

    private static HttpRequest request(Caller caller, String id, String body, String... header) {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json"));
        if (header.length == 2) {
            headers.put(header[0], header[1]);
        }
        return new HttpRequest(
                "PUT",
                "/customers/" + id + "/preferences",
                Map.of("id", id),
                Map.of(),
                headers,
                body.getBytes(StandardCharsets.UTF_8),
                caller);
    }
}

package dev.holdfast.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Promotions and coupons on a model of DynamoDB. */
final class OfferDesk implements InstantSource {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final TableNames NAMES = new TableNames("holdfast-");

    private Instant now = NOW;
    private Runnable beforeWrite = () -> {};
    private final ModelDynamoDb dynamo = new ModelDynamoDb(Topology.HOLDFAST, NAMES, this, new Faults() {
        @Override
        public void before(Call call) {
            if (call.operation().equals("PutItem") || call.operation().equals("DeleteItem")) {
                Runnable once = beforeWrite;
                beforeWrite = () -> {};
                once.run();
            }
        }
    });
    final PromotionTable promotions = new PromotionTable(dynamo, NAMES);
    final CouponTable coupons =
            new CouponTable(dynamo, new BatchGet(dynamo, new Backoff(duration -> {}, new SplittableRandom(1))), NAMES);
    final PutPromotion putPromotion = new PutPromotion(promotions, this);
    final PutCoupon putCoupon = new PutCoupon(coupons, promotions, this);

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Somebody else acts just before the next write. */
    void beforeWrite(Runnable other) {
        beforeWrite = other;
    }

    /** JSON is written with single quotes; headers as names and values in turn. */
    HttpAnswer ask(HttpOperation operation, String parameter, String name, String json, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("content-type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return operation.handle(
                new HttpRequest("PUT", "/", Map.of(parameter, name), Map.of(), all, body, Caller.ANONYMOUS));
    }

    HttpAnswer promote(String id, String json, String... headers) {
        return ask(putPromotion, "id", id, json, headers);
    }

    HttpAnswer issue(String code, String json, String... headers) {
        return ask(putCoupon, "code", code, json, headers);
    }

    Problem refused(HttpOperation operation, String parameter, String name, String json, String... headers) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ask(operation, parameter, name, json, headers));
        assertThat(refusal).as("it should have been refused").isNotNull();
        return Objects.requireNonNull(refusal).problem();
    }
}

package dev.holdfast.catalog.offer;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.instantOrNull;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What coupons are good for. How often they were redeemed is kept like stock, elsewhere: these rows are only read. */
@Singleton
public class CouponTable {

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public CouponTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.COUPONS);
    }

    /** @param code in capitals */
    public Optional<Coupon> find(String code) {
        return Optional.ofNullable(findAll(List.of(code)).get(code));
    }

    /** By code, those that exist, as of now. */
    public Map<String, Coupon> findAll(Collection<String> codes) {
        Map<String, Coupon> found = new HashMap<>();
        batches.each(table, codes.stream().map(CouponTable::key).toList(), item -> {
            Coupon coupon = decode(item);
            found.put(coupon.code(), coupon);
        });
        return found;
    }

    /** Writes version 1 if there is none of its code, and version N over version N - 1 alone; whether it did. */
    public boolean put(Coupon coupon) {
        return VersionTable.put(dynamo, table, encode(coupon), "code", coupon.version());
    }

    private static Map<String, AttributeValue> key(String code) {
        return Map.of("code", s(code));
    }

    private static Map<String, AttributeValue> encode(Coupon coupon) {
        Map<String, AttributeValue> item = new HashMap<>(key(coupon.code()));
        item.put("promotion", s(coupon.promotion()));
        item.put("maxRedemptions", n(coupon.maxRedemptions()));
        item.put("maxPerCustomer", n(coupon.maxPerCustomer()));
        item.put(VersionTable.VERSION, n(coupon.version()));
        item.put("updatedAt", instant(coupon.updatedAt()));
        if (coupon.from() != null) {
            item.put("from", instant(coupon.from()));
        }
        if (coupon.until() != null) {
            item.put("until", instant(coupon.until()));
        }
        return item;
    }

    private static Coupon decode(Map<String, AttributeValue> item) {
        return new Coupon(
                string(item, "code"),
                string(item, "promotion"),
                number(item, "maxRedemptions", 0),
                number(item, "maxPerCustomer", 0),
                instantOrNull(item, "from"),
                instantOrNull(item, "until"),
                number(item, VersionTable.VERSION, 1),
                Instant.ofEpochMilli(number(item, "updatedAt", 0)));
    }
}

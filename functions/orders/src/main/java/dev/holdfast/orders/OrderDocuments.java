package dev.holdfast.orders;

import dev.holdfast.platform.json.PackedJson;

/**
 * How an order's documents are packed: an order of one line is at most a kilobyte from its first row to its last, and
 * each of its writes costs half of what it would cost above that.
 */
final class OrderDocuments {

    /** Never to be changed: the rows that are there were written with it. */
    private static final String DICTIONARY_1 =
            "\"couponCodes\":[],\"partial\":true,\"zone\":\"WORLD\",\"zone\":\"EUROPE\","
                    + "\"taxClass\":\"reduced\",\"taxClass\":\"zero\",\"region\":\"\",\"line2\":\"\",\"country\":\"US\"\"country\":\"DE\""
                    + "\"currency\":\"USD\"\"currency\":\"EUR\"{\"sku\":\"\",\"requested\":1,\"available\":0},"
                    + "{\"limit\":{\"customer\":\"\",\"sku\":\"\"},\"quantity\":1,\"max\":"
                    + "[{\"item\":{\"sku\":\"\",\"warehouse\":\"main\",\"bucket\":0},\"quantity\":1},"
                    + "{\"item\":{\"sku\":\"\",\"warehouse\":\"main\",\"bucket\":0},\"quantity\":1}]"
                    + "{\"id\":\"\",\"customer\":\"\",\"fingerprint\":\"\",\"lines\":[{\"sku\":\"\",\"quantity\":1,\"unitPrice\":295,\"total\":"
                    + ",\"weightGrams\":100,\"taxClass\":\"standard\",\"version\":1,\"buckets\":1,\"customerLimit\":0,\"alertBelow\":0},"
                    + "{\"sku\":\"\",\"quantity\":12,\"unitPrice\":125,\"total\":1500,"
                    + "\"weightGrams\":200,\"taxClass\":\"standard\",\"version\":1,\"buckets\":1,\"customerLimit\":0,\"alertBelow\":0}],"
                    + "\"totals\":{\"goods\":{\"amount\":,\"currency\":\"GBP\"},\"discount\":{\"amount\":0,\"currency\":\"GBP\"},"
                    + "\"shipping\":{\"amount\":395,\"currency\":\"GBP\"},\"tax\":{\"amount\":,\"currency\":\"GBP\"},"
                    + "\"total\":{\"amount\":,\"currency\":\"GBP\"}},\"shipTo\":{\"name\":\"\",\"line1\":\"1 High Street\","
                    + "\"city\":\"London\",\"postalCode\":\"\",\"country\":\"GB\"},\"zone\":\"DOMESTIC\",\"couponCodes\":[],"
                    + "\"partial\":false,\"acceptedAt\":\"2026-11-22T12:00:00.000Z\"}";

    static final PackedJson PACKED = new PackedJson(1, DICTIONARY_1);

    private OrderDocuments() {}
}

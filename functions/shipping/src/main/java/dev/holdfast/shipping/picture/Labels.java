package dev.holdfast.shipping.picture;

import java.util.Map;

/** The words of a picture. */
final class Labels {

    private static final Map<String, String[]> STATUSES = Map.ofEntries(
            Map.entry("UNKNOWN", new String[] {"Scanned", "有新动态"}),
            Map.entry("INFO_RECEIVED", new String[] {"Carrier informed", "承运商已收到信息"}),
            Map.entry("IN_TRANSIT", new String[] {"On its way", "运输中"}),
            Map.entry("OUT_FOR_DELIVERY", new String[] {"Out for delivery", "派送中"}),
            Map.entry("AVAILABLE_FOR_PICKUP", new String[] {"Ready to be picked up", "待自提"}),
            Map.entry("ATTEMPT_FAILED", new String[] {"Delivery attempt failed", "派送未成功"}),
            Map.entry("DELIVERED", new String[] {"Delivered", "已签收"}),
            Map.entry("EXCEPTION", new String[] {"Held up", "包裹异常"}),
            Map.entry("RETURNING", new String[] {"Going back", "退回中"}),
            Map.entry("RETURNED", new String[] {"Sent back", "已退回"}),
            Map.entry("CANCELLED", new String[] {"Cancelled", "已取消"}),
            Map.entry("EXPIRED", new String[] {"No news any more", "查询已过期"}));

    private static final Map<String, String[]> REASONS = Map.of(
            "CUSTOMS", new String[] {"customs", "海关"},
            "ADDRESS", new String[] {"address", "地址问题"},
            "REFUSED", new String[] {"refused", "拒收"},
            "DAMAGED", new String[] {"damaged", "破损"},
            "LOST", new String[] {"lost", "丢失"},
            "DELAYED", new String[] {"delayed", "延误"},
            "WEATHER", new String[] {"weather", "天气"});

    private final Language language;

    Labels(Language language) {
        this.language = language;
    }

    String status(String name) {
        String[] words = STATUSES.getOrDefault(name, new String[] {"Scanned", "有新动态"});
        return in(words[0], words[1]);
    }

    /** The status, and the reason if it is one that is known. */
    String status(String name, String reason) {
        String[] words = REASONS.get(reason);
        return words == null ? status(name) : status(name) + in(": ", "：") + in(words[0], words[1]);
    }

    String parcel() {
        return in("Parcel", "包裹");
    }

    String expected() {
        return in("Expected", "预计送达");
    }

    String mostLikely() {
        return in("most likely", "最可能");
    }

    String now() {
        return in("now", "现在");
    }

    String destination() {
        return in("Destination", "目的地");
    }

    String nothingSent() {
        return in("Nothing has been sent yet", "尚未发货");
    }

    /** Parcels of an order that a picture has no room for. */
    String parcelsLeft(int parcels) {
        return in("… and " + parcels + " more parcels", "…… 另有 " + parcels + " 个包裹");
    }

    String noScans() {
        return in("No scans yet", "暂无扫描记录");
    }

    String left(int scans) {
        return in("… and " + scans + " earlier scans", "…… 另有 " + scans + " 条更早的记录");
    }

    String credits() {
        return in("Map: Natural Earth. Places: GeoNames, CC BY 4.0.", "地图：Natural Earth。地名：GeoNames，CC BY 4.0。");
    }

    /** Between two things of a list. */
    String and() {
        return in("; ", "；");
    }

    String sentenceEnd() {
        return in(". ", "。");
    }

    private String in(String english, String chinese) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}

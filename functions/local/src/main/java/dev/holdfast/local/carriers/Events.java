package dev.holdfast.local.carriers;

import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The bodies that carriers post: what they are known to have, as far as it says anything of a parcel's way. */
final class Events {

    private static final DateTimeFormatter UPS_DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter UPS_TIME =
            DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Events() {}

    /** A scan in a carrier's own word. */
    record Said(Instant at, String word) {}

    static Object easyPost(String carrier, String number, List<Said> scans) {
        return Map.of(
                "description",
                "tracker.updated",
                "result",
                Map.of(
                        "object",
                        "Tracker",
                        "carrier",
                        carrier,
                        "tracking_code",
                        number,
                        "status",
                        scans.getLast().word(),
                        "updated_at",
                        scans.getLast().at().toString(),
                        "tracking_details",
                        each(
                                scans,
                                scan -> Map.of(
                                        "object", "TrackingDetail", "status", scan.word(), "datetime", time(scan)))));
    }

    static Object afterShip(String carrier, String number, List<Said> scans) {
        return Map.of(
                "event",
                "tracking_update",
                "ts",
                scans.getLast().at().getEpochSecond(),
                "msg",
                Map.of(
                        "slug",
                        carrier,
                        "tracking_number",
                        number,
                        "tag",
                        tag(scans.getLast()),
                        "subtag",
                        scans.getLast().word(),
                        "checkpoints",
                        each(
                                scans,
                                scan -> Map.of(
                                        "slug",
                                        carrier,
                                        "checkpoint_time",
                                        time(scan),
                                        "tag",
                                        tag(scan),
                                        "subtag",
                                        scan.word()))));
    }

    private static String tag(Said scan) {
        return scan.word().replaceFirst("_.*", "");
    }

    static Object shippo(String carrier, String number, List<Said> scans) {
        return Map.of(
                "event",
                "track_updated",
                "data",
                Map.of(
                        "carrier",
                        carrier,
                        "tracking_number",
                        number,
                        "tracking_status",
                        shippo(scans.getLast()),
                        "tracking_history",
                        each(scans, Events::shippo)));
    }

    /** Its words are a status and, after a colon, a substatus. */
    private static Map<String, Object> shippo(Said scan) {
        String[] words = scan.word().split(":", 2);
        return words.length == 1
                ? Map.of("status", words[0], "status_date", time(scan))
                : Map.of("status", words[0], "status_date", time(scan), "substatus", Map.of("code", words[1]));
    }

    static Object seventeenTrack(String carrier, String number, List<Said> scans) {
        Object events = each(
                scans,
                scan -> Map.of(
                        "time_iso",
                        time(scan),
                        "stage",
                        scan.word().replaceFirst("_.*", ""),
                        "sub_status",
                        scan.word()));
        return Map.of(
                "event",
                "TRACKING_UPDATED",
                "data",
                Map.of(
                        "number",
                        number,
                        "track_info",
                        Map.of(
                                "tracking",
                                Map.of(
                                        "providers",
                                        List.of(Map.of(
                                                "provider",
                                                Map.of("key", 11_031, "name", carrier),
                                                "events",
                                                events))))));
    }

    /** One activity, the last. */
    static Object ups(String number, Said scan) {
        return Map.of(
                "trackingNumber",
                number,
                "gmtActivityDate",
                UPS_DAY.format(scan.at()),
                "gmtActivityTime",
                UPS_TIME.format(scan.at()),
                "activityStatus",
                Map.of("type", scan.word().substring(0, 1), "code", scan.word().substring(1)));
    }

    /** One scan, the last. */
    static Object generic(String carrier, String number, Said scan) {
        return Map.of(
                "type",
                "tracking.updated",
                "data",
                Map.of(
                        "carrier",
                        carrier,
                        "trackingNumber",
                        number,
                        "scans",
                        List.of(Map.of(
                                "time",
                                time(scan),
                                "status",
                                TrackingStatus.valueOf(scan.word()).name()))));
    }

    private static String time(Said scan) {
        return scan.at().toString();
    }

    private static List<Map<String, Object>> each(List<Said> scans, Function<Said, Map<String, Object>> view) {
        return scans.stream().map(view).toList();
    }
}

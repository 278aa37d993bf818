package dev.holdfast.shipping.carrier;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.Verdict;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * UPS Track Alert: one activity a push. Not signed; a secret that we gave UPS at subscription comes back in a header, so that
 * what is in the body is as trustworthy as the connection.
 */
@Singleton
public class UpsTrackAlert implements CarrierProvider {

    public static final String NAME = "ups";
    public static final String CREDENTIAL = "credential";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd HHmmss", Locale.ROOT);
    private static final String OUT_FOR_DELIVERY = "021";

    private static final Map<String, Meaning> TYPES = Map.ofEntries(
            entry("M", Meaning.of(TrackingStatus.INFO_RECEIVED)),
            entry("MP", Meaning.of(TrackingStatus.INFO_RECEIVED)),
            entry("MV", Meaning.of(TrackingStatus.CANCELLED)),
            entry("P", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry("I", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry("O", Meaning.of(TrackingStatus.OUT_FOR_DELIVERY)),
            entry("D", Meaning.of(TrackingStatus.DELIVERED)),
            entry("X", Meaning.of(TrackingStatus.EXCEPTION)),
            entry("RS", Meaning.of(TrackingStatus.RETURNING)));

    /** An exception's reason stands only in its words. */
    private static final Map<Pattern, TrackingReason> WORDS = Map.of(
            Pattern.compile("weather|storm|snow|hurricane", Pattern.CASE_INSENSITIVE), TrackingReason.WEATHER,
            Pattern.compile("customs|clearance", Pattern.CASE_INSENSITIVE), TrackingReason.CUSTOMS,
            Pattern.compile("refused", Pattern.CASE_INSENSITIVE), TrackingReason.REFUSED,
            Pattern.compile("address|street number|apartment number", Pattern.CASE_INSENSITIVE), TrackingReason.ADDRESS,
            Pattern.compile("damage", Pattern.CASE_INSENSITIVE), TrackingReason.DAMAGED,
            Pattern.compile("\\blost\\b|unable to locate", Pattern.CASE_INSENSITIVE), TrackingReason.LOST);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict verify(HttpRequest request, List<String> secrets) {
        return Signed.by(request, CREDENTIAL, secrets, secret -> secret);
    }

    @Override
    public Parsed parse(JsonNode body) {
        ParcelId parcel = ParcelId.of(NAME, Fields.text(body, "trackingNumber")).orElse(null);
        JsonNode status = body.path("activityStatus");
        if (parcel == null || !status.isObject()) {
            return new NotTheirs("a push has a trackingNumber and an activityStatus");
        }
        JsonNode place = body.path("activityLocation");
        History history = new History(parcel);
        String description = Fields.text(status, "description");
        history.add(
                time(body),
                meaning(status, description),
                Place.of(
                        Fields.text(place, "city"), Fields.text(place, "stateProvince"), Fields.text(place, "country")),
                raw(status),
                description);
        String day = Fields.text(body, "scheduledDeliveryDate");
        history.estimate(read(day, "000000").map(LocalDateTime::toLocalDate).orElse(null), Optional.empty());
        return new News(history.tracked());
    }

    private static @Nullable String raw(JsonNode status) {
        return Fields.both(
                Fields.text(status, "type"),
                Fields.both(Fields.text(status, "code"), Fields.text(status, "descriptionCode")));
    }

    private static Meaning meaning(JsonNode status, @Nullable String description) {
        if (Fields.text(status, "descriptionCode", "").equals(OUT_FOR_DELIVERY)
                || Fields.text(status, "code", "").equals("OT")) {
            return Meaning.of(TrackingStatus.OUT_FOR_DELIVERY);
        }
        Meaning meaning = TYPES.getOrDefault(Fields.text(status, "type", ""), Meaning.UNKNOWN);
        return meaning.status() == TrackingStatus.EXCEPTION && description != null
                ? meaning.because(reason(description))
                : meaning;
    }

    private static @Nullable TrackingReason reason(String description) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().matcher(description).find())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** The local time, whose offset follows from the same time in UTC. */
    private static Optional<ReadTime> time(JsonNode body) {
        var local = read(Fields.text(body, "localActivityDate"), Fields.text(body, "localActivityTime"));
        var utc = read(Fields.text(body, "gmtActivityDate"), Fields.text(body, "gmtActivityTime"));
        return utc.map(at -> new ReadTime(
                        at.toInstant(ZoneOffset.UTC),
                        local.flatMap(there -> offset(at, there)).orElse(ZoneOffset.UTC)))
                .or(() -> local.map(ReadTime::local))
                .flatMap(ReadTime::plausible);
    }

    private static Optional<ZoneOffset> offset(LocalDateTime utc, LocalDateTime local) {
        long seconds = Duration.between(utc, local).toSeconds();
        boolean real = Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds() && seconds % 900 == 0;
        return real ? Optional.of(ZoneOffset.ofTotalSeconds((int) seconds)) : Optional.empty();
    }

    private static Optional<LocalDateTime> read(@Nullable String date, @Nullable String time) {
        try {
            return date == null || time == null
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(date + " " + time, TIME));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}

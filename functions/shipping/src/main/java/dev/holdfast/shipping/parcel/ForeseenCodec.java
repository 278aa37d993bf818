package dev.holdfast.shipping.parcel;

import dev.holdfast.shipping.arrival.Eta;
import dev.holdfast.shipping.arrival.Promise;
import java.time.Instant;
import java.time.LocalDate;

/** What was foretold, as short texts: seconds since 1970 and days. */
final class ForeseenCodec {

    private static final String PUT_OFF = "put-off";

    private ForeseenCodec() {}

    static String encode(Eta eta) {
        return eta.p10().getEpochSecond() + " " + eta.p50().getEpochSecond() + " "
                + eta.p90().getEpochSecond();
    }

    static Eta eta(String stored) {
        String[] seconds = stored.split(" ", -1);
        return new Eta(instant(seconds[0]), instant(seconds[1]), instant(seconds[2]));
    }

    static String encode(Promise promise) {
        return promise.from() + " " + promise.to() + " " + promise.madeAt().getEpochSecond()
                + (promise.putOff() ? " " + PUT_OFF : "");
    }

    static Promise promise(String stored) {
        String[] words = stored.split(" ", -1);
        return new Promise(
                LocalDate.parse(words[0]),
                LocalDate.parse(words[1]),
                instant(words[2]),
                words[words.length - 1].equals(PUT_OFF));
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}

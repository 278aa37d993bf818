package dev.holdfast.shipping.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.message.ScansReceived.PayloadPart;
import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.Deflate;
import dev.holdfast.platform.Digests;
import dev.holdfast.shipping.parcel.TrackingMerge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A payload in as many messages as it takes: one, as a rule. */
public final class PayloadParts {

    private static final int ID_DIGITS = 32;

    private PayloadParts() {}

    /** The same for the same bytes of the same provider, so that one that comes again is kept once. */
    public static String id(String provider, byte[] body) {
        byte[] digest = Digests.sha256((provider + "/").getBytes(UTF_8), body);
        return Digests.hex(digest).substring(0, ID_DIGITS);
    }

    /** What was said with the words themselves, to be kept. */
    public static List<ScansReceived> withWords(Payload payload, Optional<Tracked> said) {
        return messages(payload, said, parts(payload.body()));
    }

    /** What was said, without the words: they are kept already, or nobody sent them. */
    public static List<ScansReceived> withoutWords(Payload payload, Optional<Tracked> said) {
        return messages(payload, said, List.of());
    }

    private static List<ScansReceived> messages(Payload payload, Optional<Tracked> said, List<PayloadPart> words) {
        List<Tracked> news = said.map(PayloadParts::split).orElse(List.of());
        List<ScansReceived> messages = new ArrayList<>();
        for (int i = 0; i < Math.max(news.size(), words.size()); i++) {
            messages.add(new ScansReceived(
                    payload.provider(),
                    payload.id(),
                    payload.receivedAt(),
                    i < news.size() ? news.get(i) : null,
                    i < words.size() ? words.get(i) : null));
        }
        return messages;
    }

    private static List<Tracked> split(Tracked said) {
        List<Scan> scans = TrackingMerge.worthSending(said.scans());
        DeliveryEstimate estimate = said.estimate();
        if (scans.isEmpty()) {
            return estimate == null ? List.of() : List.of(new Tracked(said.parcel(), List.of(), estimate));
        }
        List<Tracked> split = new ArrayList<>();
        for (int from = 0; from < scans.size(); from += ScansReceived.SCANS_MAX) {
            int to = Math.min(scans.size(), from + ScansReceived.SCANS_MAX);
            split.add(new Tracked(said.parcel(), scans.subList(from, to), estimate));
        }
        return split;
    }

    private static List<PayloadPart> parts(byte[] body) {
        byte[] deflated = Deflate.deflate(body);
        int size = ScansReceived.PAYLOAD_BYTES_MAX;
        int parts = Math.ceilDiv(deflated.length, size);
        List<PayloadPart> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            byte[] some = Arrays.copyOfRange(deflated, part * size, Math.min(deflated.length, (part + 1) * size));
            all.add(new PayloadPart(part, parts, Base64.getEncoder().encodeToString(some)));
        }
        return all;
    }
}

package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.Scan;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.payload.Deflate;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A parcel's scans as one compressed value: eight of them take about half a kilobyte. */
final class ScanCodec {

    private ScanCodec() {}

    static byte[] encode(List<Scan> scans) {
        return Deflate.deflate(Json.write(scans).getBytes(StandardCharsets.UTF_8));
    }

    static List<Scan> decode(byte[] stored) {
        return List.of(Json.readOwn(new String(Deflate.inflate(stored), StandardCharsets.UTF_8), Scan[].class));
    }
}

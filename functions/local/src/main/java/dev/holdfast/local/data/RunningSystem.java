package dev.holdfast.local.data;

import java.time.Instant;

/** What a running system tells other commands about itself. */
public record RunningSystem(long pid, String host, int port, Instant started) {

    public String baseUri() {
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
    }
}

package dev.holdfast.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {

    private Ports() {}

    /**
     * Looks before anything is started. Somebody may still be quicker; the gateway says the same then.
     *
     * @throws CloudFailure if another program listens there
     */
    static void mustBeFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new CloudFailure(
                    "port " + port + " on " + host + " cannot be used: " + taken.getMessage()
                            + " (choose another with --port)",
                    taken);
        }
    }
}

package dev.holdfast.platform.outgoing;

/**
 * What a destination answers that is neither its fault nor a refusal for the moment.
 *
 * @param status from 200 to 499
 * @param contentType in lower case, without parameters; empty if it names none
 */
public record HttpReply(int status, String contentType, byte[] body) {

    public boolean isSuccess() {
        return status < 300;
    }
}

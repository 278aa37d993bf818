package dev.holdfast.platform.webhook;

/** What a signature says about a request. */
public sealed interface Verdict {

    /** The holder of a secret signed exactly these bytes, a moment ago. */
    record Verified() implements Verdict {}

    /** Nothing in the request may be believed. */
    record Refused(Reason reason) implements Verdict {}

    /** Why a request was refused. */
    enum Reason {
        NO_SECRET("this provider is not set up"),
        MALFORMED("the signature's headers are missing or malformed"),
        TOO_OLD("the signature is too old"),
        TOO_NEW("the signature's time lies in the future"),
        NO_MATCH("the signature does not match");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        public String detail() {
            return detail;
        }
    }
}

package dev.holdfast.notifications.preferences;

import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import java.util.regex.Pattern;

/**
 * Whose preferences a request is about: {@code me}, or a customer's id, which may be one's own or, for staff, anybody's.
 * The staff's own, by the id {@code operations}, say where alerts go.
 */
final class Whose {

    private static final String ME = "me";
    private static final Pattern ID = Pattern.compile("[!-~&&[^/]]{1,128}");

    private Whose() {}

    /** @throws Refusal with a 404 if it is somebody else's: who there is, is nobody's business */
    static String of(HttpRequest request, String scope) {
        String id = request.pathParameter("id");
        Caller caller = request.caller();
        if (id.equals(ME) || id.equals(caller.owner())) {
            return caller.owner();
        }
        if (caller.isStaffWith(scope) && ID.matcher(id).matches()) {
            return id;
        }
        throw new Refusal(Problem.notFound("there is no such customer, or it is not you"));
    }
}

package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.SIGNED_IN;
import static dev.holdfast.model.topology.Declaring.WINDOW;
import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.decide;
import static dev.holdfast.model.topology.Tables.NOTIFICATIONS;
import static dev.holdfast.model.topology.Tables.PREFERENCES;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Secret;
import dev.holdfast.model.topology.Grant.SendEmail;
import dev.holdfast.model.topology.Grant.SendText;
import dev.holdfast.model.topology.Grant.Write;
import dev.holdfast.model.topology.Trigger.Queue;
import java.util.List;

/** The functions that tell people, and that know how they want to be told. */
final class TellFunctions {

    private static final String PATH = "/customers/{id}/preferences";

    static final List<FunctionSpec> ALL = List.of(
            decide(
                    "notify-customer",
                    "notifications",
                    "Tells customers and staff, once for each event",
                    new Queue(Queues.NOTIFICATIONS, 100, WINDOW, 2),
                    new Read(NOTIFICATIONS),
                    new Write(NOTIFICATIONS),
                    new Read(PREFERENCES),
                    new SendEmail(),
                    new SendText(),
                    new Secret("webhooks")),
            answer(
                    "put-preferences",
                    "notifications",
                    "Takes how a customer wants to be told, and where",
                    "PUT",
                    PATH,
                    SIGNED_IN,
                    new Read(PREFERENCES),
                    new Write(PREFERENCES)),
            answer(
                    "read-preferences",
                    "notifications",
                    "Shows how a customer wants to be told",
                    "GET",
                    PATH,
                    SIGNED_IN,
                    new Read(PREFERENCES)),
            answer(
                    "delete-preferences",
                    "notifications",
                    "Erases a customer's addresses and preferences",
                    "DELETE",
                    PATH,
                    SIGNED_IN,
                    new Write(PREFERENCES)));

    private TellFunctions() {}
}

package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR d.h.p.h.HttpAdapter put-product failed",
                "org.graalvm.nativeimage.MissingReflectionRegistrationError: The program tried to reflectively access",
                "com.fasterxml.jackson.databind.exc.InvalidDefinitionException: No serializer found for class A",
                "Caused by: java.lang.ClassNotFoundException: a.B",
                "Exception in thread \"main\" java.lang.Error",
                "[ERROR] [1795362112860] LAMBDA_RUNTIME Failed to get next invocation. No Response from endpoint",
                "ERROR i.q.a.l.r.AbstractLambdaPollLoop Failed to run lambda (NORMAL)"
            })
    void findsWhatIsMissingOrBroken(String line) {
        assertThat(Complaints.in(List.of("INFO started", line))).containsExactly(line);
    }

    @Test
    void whatWasAskedForIsNoComplaint() {
        assertThat(
                        Complaints.in(
                                List.of(
                                        "INFO i.q.runtime started in 0.02s. ",
                                        "WARN d.h.o.CreateOrder a look was given up",
                                        "ERROR d.h.p.q.QueueAdapter reserve-stock: message 1 goes to the dead letters: not a ReserveOrder")))
                .isEmpty();
    }
}

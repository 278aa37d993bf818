package dev.holdfast.planning.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final String COMPLETE = """
            date = 2027-01-01
            region = eu-west-1
            source = an offer
            dynamodb.write-units-million = 1
            dynamodb.read-units-million = 2
            lambda.invocations-million = 3
            lambda.gb-second = 4
            sqs.requests-million = 5
            http-api.requests-million = 6
            logs.gb = 7
            """;

    @TempDir
    private Path folder;

    @Test
    void theListThatComesWithHoldfast() {
        Prices prices = Prices.standard();
        assertThat(prices.date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(prices.region()).isEqualTo("us-east-1");
        assertThat(prices.perMillion(Usage.wrote(1, 1))).isEqualTo(1.25, EXACT);
        assertThat(prices.perMillion(Usage.read(0.5))).isEqualTo(0.0625, EXACT);
        assertThat(prices.perMillion(Usage.sqs(1))).isEqualTo(0.40, EXACT);
        assertThat(prices.perMillion(Usage.http(1))).isEqualTo(1.00, EXACT);
        assertThat(prices.perMillion(Usage.invoked(1, 0, 0, 0, 0))).isEqualTo(0.20, EXACT);
        assertThat(prices.perMillion(Usage.invoked(0, 0, 99, 0.01, 0))).isEqualTo(0.133334, EXACT);
        assertThat(prices.perMillion(Usage.logged(1_000))).isEqualTo(0.50, EXACT);
    }

    @Test
    void aFileOfOnesOwn() throws IOException {
        Prices prices = Prices.read(file(COMPLETE));
        assertThat(prices)
                .isEqualTo(new Prices(LocalDate.of(2027, 1, 1), "eu-west-1", "an offer", 1, 2, 3, 4, 5, 6, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "date = 2027-01-01, date = soon, no date",
        "region = eu-west-1, region =, lacks region",
        "sqs.requests-million = 5, other = 5, lacks sqs.requests-million",
        "logs.gb = 7, logs.gb = cheap, no number from 0 on",
        "logs.gb = 7, logs.gb = -1, no number from 0 on",
        "logs.gb = 7, logs.gb = NaN, no number from 0 on",
        "logs.gb = 7, logs.gb = \\u00zz, cannot be read"
    })
    void aBrokenFileIsRefusedInOneLine(String right, String wrong, String complaint) throws IOException {
        Path file = file(COMPLETE.replace(right, wrong));
        assertThatExceptionOfType(BadFigures.class)
                .isThrownBy(() -> Prices.read(file))
                .withMessageContaining(complaint)
                .withMessageContaining(file.toString())
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aFileThatIsNotThere() {
        Path missing = folder.resolve("missing");
        assertThatExceptionOfType(BadFigures.class)
                .isThrownBy(() -> Prices.read(missing))
                .withMessage("there is no file " + missing);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("prices.properties"), text);
    }
}

package dev.holdfast.planning.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.planning.cost.Capacity.Consistency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of AWS's pages on read and write operations, transactions and prices. */
class CapacityTest {

    @ParameterizedTest
    @CsvSource({"0,0,1", "0,1,1", "0,1024,1", "0,1025,2", "0,512,1", "0,3584,4", "3584,0,4", "1025,100,2", "100,1025,2"
    })
    void aWriteIsTheLargerOfTheItemBeforeAndAfter(long before, long after, long units) {
        assertThat(Capacity.writeUnits(before, after)).isEqualTo(units);
        assertThat(Capacity.transactionalWriteUnits(before, after)).isEqualTo(2 * units);
    }

    /** Three writes a second of 500 bytes in transactions take six units. */
    @Test
    void threeSmallTransactionalWritesAreSixUnits() {
        assertThat(3 * Capacity.transactionalWriteUnits(0, 500)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3500,1", "4096,1", "4097,2", "8192,2", "10240,3"})
    void aReadIsInPiecesOfFourKilobytes(long bytes, double strong) {
        assertThat(Capacity.readUnits(bytes, Consistency.STRONG)).isEqualTo(strong);
        assertThat(Capacity.readUnits(bytes, Consistency.EVENTUAL)).isEqualTo(strong / 2);
        assertThat(Capacity.readUnits(bytes, Consistency.TRANSACTIONAL)).isEqualTo(strong * 2);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "65536,1", "65537,2", "262144,4"})
    void aQueuesRequestIsInPiecesOf64Kilobytes(long bytes, long requests) {
        assertThat(Capacity.sqsRequests(bytes)).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "10,1", "11,2", "198,20"})
    void messagesTravelInTens(long messages, long requests) {
        assertThat(Capacity.sqsBatches(messages)).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "524288,1", "524289,2", "1000000,2"})
    void anHttpRequestIsInPiecesOf512Kilobytes(long bytes, long requests) {
        assertThat(Capacity.httpRequests(bytes)).isEqualTo(requests);
    }
}

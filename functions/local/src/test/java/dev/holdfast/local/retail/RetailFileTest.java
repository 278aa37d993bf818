package dev.holdfast.local.retail;

import static dev.holdfast.local.retail.RetailFixture.HEADER;
import static dev.holdfast.local.retail.RetailFixture.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetailFileTest {

    private static final String ROW = "536365,85123a,\"HEART, WHITE\",6,2011-11-01T08:26:00,2.55,17850,EIRE";

    @TempDir
    Path folder;

    @Test
    void aRowIsRead() throws IOException {
        assertThat(RetailFile.read(file(folder, HEADER, ROW)))
                .containsExactly(new RetailLine(
                        2,
                        "536365",
                        "85123a",
                        "HEART, WHITE",
                        6,
                        LocalDateTime.of(2011, 11, 1, 8, 26),
                        255,
                        "17850",
                        "EIRE"));
    }

    @Test
    void aMissingFileIsNamed() {
        refused(folder.resolve("nowhere.csv.gz"), "there is no file", "nowhere.csv.gz");
    }

    @Test
    void aFolderIsNoFile() {
        refused(folder, "cannot be read");
    }

    @Test
    void aFileThatIsNotGzipIsRefused() throws IOException {
        refused(Files.writeString(folder.resolve("plain.csv"), HEADER), "is not a whole gzip file");
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        Path file = file(folder, HEADER, ROW);
        byte[] whole = Files.readAllBytes(file);
        refused(Files.write(file, Arrays.copyOf(whole, whole.length - 12)), "is not a whole gzip file");
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        refused(file(folder, "Invoice,Quantity", ROW), "row 1: the header must be Invoice,StockCode");
    }

    @Test
    void aHeaderAloneIsRefused() throws IOException {
        refused(file(folder, HEADER), "has no invoice lines");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(file(folder, ""), "has no invoice lines");
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        byte[] latin1 =
                (HEADER + "\n1,10001,CAF\u00c9,1,2011-11-01T08:26:00,1,1,France").getBytes(StandardCharsets.ISO_8859_1);
        refused(file(folder, latin1), "is not UTF-8");
    }

    @Test
    void anOpenQuoteIsRefused() throws IOException {
        refused(file(folder, HEADER, ROW, "1,10001,\"OPEN,1,2011-11-01T08:26:00,1,1,France"), "row 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,10001,X,1,2011-11-01T08:26:00,1,1              | has 7 columns where 8 are due",
                "1,10001,X,many,2011-11-01T08:26:00,1,1,France    | many",
                "1,10001,X,9999999999,2011-11-01T08:26:00,1,1,France | 9999999999",
                "1,10001,X,1.5,2011-11-01T08:26:00,1,1,France     | 1.5",
                "1,10001,X,1,yesterday,1,1,France                 | yesterday",
                "1,10001,X,1,2011-11-01T08:26:00,dear,1,France    | Price is not a number",
                "1,10001,X,1,2011-11-01T08:26:00,1e99,1,France    | row 3",
                ",10001,X,1,2011-11-01T08:26:00,1,1,France        | Invoice is empty",
                "1,,X,1,2011-11-01T08:26:00,1,1,France            | StockCode is empty"
            })
    void aBrokenRowIsNamedByItsNumber(String row, String why) throws IOException {
        refused(file(folder, HEADER, ROW, row), "row 3: ", why.replace("row 3", ""));
    }

    private static void refused(Path file, String... said) {
        assertThatExceptionOfType(BadRetailFile.class)
                .isThrownBy(() -> RetailFile.read(file))
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).contains(said);
                    assertThat(refusal.getMessage()).doesNotContain("\n");
                });
    }
}

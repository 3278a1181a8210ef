package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that have a form: addresses, numbers, symbols. */
class FormConstraintsTest {

    record EmailBox(@EmailAddress String text) {}

    record WebBox(@WebAddress String text) {}

    record PhoneBox(@PhoneNumber String text) {}

    record MediaBox(@MediaType String text) {}

    record DigestBox(@Sha256 String text) {}

    record IpcBox(@IpcCode String text) {}

    record IpcListBox(@IpcCode List<String> texts) {}

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"a@b.vn", "lien.he+x@skhcn.laocai.gov.vn", "người@tên-miền.vn"})
    void test_emailAddress_valid(String text) {
        assertThat(Violations.of(new EmailBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.vn",
                "a@b",
                "a@.vn",
                "a@b.",
                "a@@b.vn",
                "a@b@c.vn",
                "a b@c.vn",
                "a@b.vn,c@d.vn",
                "a@b.vn;",
                "An <a@b.vn>",
                "a@b.vn\n",
                "mailto:a@b",
                "a.b@c"
            })
    void test_emailAddress_invalid(String text) {
        assertThat(Violations.of(new EmailBox(text))).containsExactly("text EmailAddress");
    }

    @Test
    void test_emailAddress_length() {
        String domain = "@b.vn";
        assertThat(Violations.of(new EmailBox("a".repeat(254 - domain.length()) + domain)))
                .isEmpty();
        assertThat(Violations.of(new EmailBox("a".repeat(255 - domain.length()) + domain)))
                .containsExactly("text EmailAddress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.vn",
                "http://example.vn/",
                "https://a.b.example.vn:8443/x?y=1#z",
                "https://example.vn/%C3%A1",
                "https://203.0.113.9/x"
            })
    void test_webAddress_valid(String text) {
        assertThat(Violations.of(new WebBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.vn",
                "www.example.vn",
                "//example.vn",
                "ftp://example.vn",
                "javascript:alert(1)",
                "mailto:a@example.vn",
                "https://",
                "https:///x",
                "https://localhost",
                "https://example vn",
                "https://example.vn/a b",
                " https://example.vn",
                "https://bank.vn@example.vn",
                "https://u:p@example.vn/",
                "data:text/html,x",
                "file:///etc/hosts",
                "https://.vn"
            })
    void test_webAddress_invalid(String text) {
        assertThat(Violations.of(new WebBox(text))).containsExactly("text WebAddress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+842438220000",
                "+84912345678",
                "+12125550123",
                "+6591234567",
                "+841800123456",
                "1022",
                "18001234",
                "1900123456"
            })
    void test_phoneNumber_valid(String text) {
        assertThat(Violations.of(new PhoneBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "02438220000",
                "842438220000",
                "+840912345678",
                "+84 24 3822 0000",
                "+84-24-38220000",
                "+84243822",
                "+8424382200001",
                "+0123456789",
                "+1234567",
                "+1234567890123456",
                "+84٩12345678",
                "+841234567890",
                "+84612345678",
                "180012345",
                "1800"
            })
    void test_phoneNumber_invalid(String text) {
        assertThat(Violations.of(new PhoneBox(text))).containsExactly("text PhoneNumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "image/svg+xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    void test_mediaType_valid(String text) {
        assertThat(Violations.of(new MediaBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pdf", "/pdf", "application/", "a/b/c", "text/html; charset=utf-8", "text/tiếng", "a b/c"})
    void test_mediaType_invalid(String text) {
        assertThat(Violations.of(new MediaBox(text))).containsExactly("text MediaType");
    }

    @Test
    void test_sha256() {
        String digest = "0123456789abcdef".repeat(4);
        assertThat(Violations.of(new DigestBox(digest))).isEmpty();
        for (String bad :
                List.of("", digest.substring(1), digest + "0", digest.replace('a', 'A'), digest.replace('a', 'g'))) {
            assertThat(Violations.of(new DigestBox(bad))).as(bad).containsExactly("text Sha256");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A01", "H99", "A01D", "A01D 45/00", "A01D45/00", "G06F 3/0488", "H04L 2463/121", "A01D 1/123456"
            })
    void test_ipcCode_valid(String text) {
        assertThat(Violations.of(new IpcBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "A1",
                "I01D",
                "a01d",
                "A1D",
                "A01d",
                "A01DD",
                "A01D ",
                "A01D 45",
                "A01D 45/",
                "A01D 45/0",
                "A01D 45/1234567",
                "A01D 12345/00",
                "A01D  45/00",
                "A01D /00",
                "A01D 45/00 ",
                "A01D 4٥/00",
                "A01D 45/0/0"
            })
    void test_ipcCode_invalid(String text) {
        assertThat(Violations.of(new IpcBox(text))).containsExactly("text IpcCode");
    }

    @Test
    void test_ipcCode_list() {
        assertThat(Violations.of(new IpcListBox(List.of("A01D 45/00", "x", "F26B", ""))))
                .containsExactly("texts[1] IpcCode", "texts[3] IpcCode");
        assertThat(Violations.of(new IpcListBox(List.of()))).isEmpty();
    }

    @Test
    void test_null() {
        assertThat(Violations.of(new EmailBox(null))).isEmpty();
        assertThat(Violations.of(new WebBox(null))).isEmpty();
        assertThat(Violations.of(new PhoneBox(null))).isEmpty();
        assertThat(Violations.of(new MediaBox(null))).isEmpty();
        assertThat(Violations.of(new DigestBox(null))).isEmpty();
        assertThat(Violations.of(new IpcBox(null))).isEmpty();
        assertThat(Violations.of(new IpcListBox(null))).isEmpty();
    }
}

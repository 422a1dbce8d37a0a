/* legacy.c: names typed for fonts of before Unicode are known for what they are, and nothing else is. */
#include "legacy.h"
#include "registry.h"
#include "test.h"
#include "value.h"

#include <stdlib.h>

static void names_of_old_fonts_are_read(void **state)
{
	static const struct {
		const char *seen, *meant, *font;
	} rows[] = {
		{ "Lß V¨n Thö", "Lò Văn Thử", "TCVN3" },
		{ "NguyÔn ThÞ NghiÖm", "Nguyễn Thị Nghiệm", "TCVN3" },
		{ "§Æng V¨n L\u00ADu", "Đặng Văn Lưu", "TCVN3" },
		{ "Vâ ThÞ Lª", "Võ Thị Lê", "TCVN3" },
		{ "x· §«ng H¶i, tæ 3", "xã Đông Hải, tổ 3", "TCVN3" },
		{ "Nguyeãn Vaên Haûi", "Nguyễn Văn Hải", "VNI" },
		{ "Leâ Thò Hoàng", "Lê Thị Hồng", "VNI" },
		{ "Traàn Vaên Boán", "Trần Văn Bốn", "VNI" },
		{ "Ñaëng Thò Höông", "Đặng Thị Hương", "VNI" },
		{ "TRAÀN VAÊN THÖÙC", "TRẦN VĂN THỨC", "VNI" },
		{ "Nguye^~n Va(n DDu+'c", "Nguyễn Văn Đức", "VIQR" },
		{ "Họ tên: Tra^`n Thi. Hoa", "Họ tên: Trần Thị Hoa", "VIQR" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *font = "";
		char *decoded = legacy_decode(rows[i].seen, &font);
		expect(decoded != NULL, rows[i].seen);
		expect_text(decoded, rows[i].meant, rows[i].seen);
		expect_text(font, rows[i].font, rows[i].seen);
		free(decoded);
	}
}

static void other_names_and_texts_are_left_alone(void **state)
{
	static const char *const texts[] = { "Trần Thị Hòa", "Đảng uỷ xã Hoà Bình", "Vừ A Dính",
		"H'Wưn Niê", "H’Wưn Êban", "Y Bhŏ Êñuôl", "Hmŏk Êčam", "Ayŭn", "Blôk", "Kpă Zuôn",
		"Bríu Pố", "José García", "Müller", "Café Noël", "Đăk Kroông",
		"Họp 1½ giờ ở «nhà» này", "25 °C, 10 µg, 20 m²", "x^2 + o(n) ~ a`", "Lê An?",
		"U.B.N.D (cũ)", "a+b*c", "Số 5 – tổ 4 « abc »", "Excel", "" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		const char *font;
		char *decoded = legacy_decode(texts[i], &font);
		expect(!decoded, decoded ? decoded : texts[i]);
	}
}

static void a_value_of_an_old_font_is_refused_with_what_it_probably_is(void **state)
{
	struct value_context context = { .today = "2026-11-20" };
	struct err err = ERR_INIT;
	char *value = NULL;

	(void)state;
	const struct field *name = rectype_field(rectype_named("member"), "full_name");
	expect(!value_parse(name, "Lß V¨n Thö", &context, &value, &err), "refused");
	expect(!value, "no value");
	expect_part(err.text, "TCVN3", err.text);
	expect_part(err.text, "Lò Văn Thử", err.text);
	/* its soft hyphen is ư there, not a hidden character */
	expect(!value_parse(name, "V¨n L\u00ADu", &context, &value, &err), "refused");
	expect_part(err.text, "Văn Lưu", err.text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_old_fonts_are_read),
		cmocka_unit_test(other_names_and_texts_are_left_alone),
		cmocka_unit_test(a_value_of_an_old_font_is_refused_with_what_it_probably_is),
	};

	return run_group(tests);
}

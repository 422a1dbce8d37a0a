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
		{ "Lß V¨n Thö", "Lò Văn Thử", "của phông cũ TCVN3" },
		{ "NguyÔn ThÞ NghiÖm", "Nguyễn Thị Nghiệm", "của phông cũ TCVN3" },
		{ "§Æng V¨n L\u00ADu", "Đặng Văn Lưu", "của phông cũ TCVN3" },
		{ "Vâ ThÞ Lª", "Võ Thị Lê", "của phông cũ TCVN3" },
		{ "x· §«ng H¶i, tæ 3", "xã Đông Hải, tổ 3", "của phông cũ TCVN3" },
		{ "Nguyeãn Vaên Haûi", "Nguyễn Văn Hải", "của phông cũ VNI" },
		{ "Leâ Thò Hoàng", "Lê Thị Hồng", "của phông cũ VNI" },
		{ "Traàn Vaên Boán", "Trần Văn Bốn", "của phông cũ VNI" },
		{ "Ñaëng Thò Höông", "Đặng Thị Hương", "của phông cũ VNI" },
		{ "TRAÀN VAÊN THÖÙC", "TRẦN VĂN THỨC", "của phông cũ VNI" },
		{ "BÃ¹i Há»¯u áº¤m", "Bùi Hữu Ấm", "UTF-8 đã lưu hai lần" },
		{ "Cao Thá»‹ Nghá»\xC2\x81", "Cao Thị Nghề", "UTF-8 đã lưu hai lần" },
		{ "PhÃ\u00AD Thá»‹ Cá»§", "Phí Thị Củ", "UTF-8 đã lưu hai lần" },
		{ "LÃª VÄƒn HÃ  Giang", "Lê Văn Hà Giang", "UTF-8 đã lưu hai lần" },
		{ "NgÃ´ VÄƒn SÆ¡n, Ä\xC2\x90Ã€NG", "Ngô Văn Sơn, ĐÀNG", "UTF-8 đã lưu hai lần" },
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

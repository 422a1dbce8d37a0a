/* Which number format the style of a cell has: styles.xml. */
#include "xalloc.h"
#include "xlsx_book.h"
#include "xlsx_xml.h"
#include "xlsx_zip.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 65536 };

enum part { PART_OTHER, PART_FORMATS, PART_STYLES };

struct styles_reader {
	struct xlsx_styles *styles;
	const struct xzip *zip;
	enum part part;
};

static void add_format(struct xlsx_styles *styles, long id, const char *code)
{
	if (id < 0 || id >= MOST)
		return;
	while (styles->format_count <= id) {
		styles->formats = xgrow(
			styles->formats, (size_t)styles->format_count, sizeof *styles->formats);
		styles->formats[styles->format_count] = (struct number_format) {
			.kind = number_built_in(styles->format_count)
		};
		styles->format_count++;
	}
	number_format_release(&styles->formats[id]);
	styles->formats[id] = number_format_of(code);
}

static bool on_start(
	void *context, const char *element, int depth, const char **attributes, struct err *err)
{
	struct styles_reader *reader = context;
	struct xlsx_styles *styles = reader->styles;

	if (depth == 1)
		reader->part = strcmp(element, "numFmts") == 0 ? PART_FORMATS
			: strcmp(element, "cellXfs") == 0      ? PART_STYLES
							       : PART_OTHER;
	if (depth != 2 || reader->part == PART_OTHER)
		return true;
	long id = xml_number(attributes, "numFmtId", MOST - 1);
	const char *code = xml_attribute(attributes, "formatCode");
	if (reader->part == PART_FORMATS && code) {
		add_format(styles, id, code);
	} else if (reader->part == PART_STYLES && strcmp(element, "xf") == 0) {
		if (styles->style_count == MOST)
			return xzip_damaged(reader->zip, err, "too many styles");
		styles->of_style = xgrow(
			styles->of_style, (size_t)styles->style_count, sizeof *styles->of_style);
		styles->of_style[styles->style_count++] = id < 0 ? 0 : (int)id;
	}
	return true;
}

bool xlsx_styles_read(struct xzip *zip, int member, struct xlsx_styles *styles, struct err *err)
{
	static const struct xml_take take = { .start = on_start };
	struct styles_reader reader = { .styles = styles, .zip = zip };

	*styles = (struct xlsx_styles) { 0 };
	if (member < 0 || xml_read(zip, member, &take, &reader, err))
		return true;
	xlsx_styles_release(styles);
	return false;
}

struct number_format xlsx_style(const struct xlsx_styles *styles, long style)
{
	if (style < 0 || style >= styles->style_count)
		return (struct number_format) { .kind = NUMBER_PLAIN };
	int id = styles->of_style[style];
	return id < styles->format_count ? styles->formats[id]
					 : (struct number_format) { .kind = number_built_in(id) };
}

void xlsx_styles_release(struct xlsx_styles *styles)
{
	for (int i = 0; i < styles->format_count; i++)
		number_format_release(&styles->formats[i]);
	free(styles->formats);
	free(styles->of_style);
	*styles = (struct xlsx_styles) { 0 };
}

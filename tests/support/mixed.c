#include "mixed.h"

#include "files.h"
#include "text.h"
#include "workbook.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

const char *const mixed_fields[MIXED_FIELDS] = { "full_name", "born_on", "sex", "personal_id",
	"card_no", "admitted_on", "official_on", "ethnicity", "home_place", "residence", "phone",
	"occupation", "theory_level", "schooling", "listed_status", "file_no", "old_id",
	"other_name", "note", "cell" };

struct mixed_row *mixed_add_row(struct mixed *sheet, enum mixed_row_kind kind)
{
	sheet->rows = xgrow(sheet->rows, (size_t)sheet->row_count, sizeof *sheet->rows);
	struct mixed_row *row = &sheet->rows[sheet->row_count++];
	*row = (struct mixed_row) { .kind = kind,
		.cells = xcalloc((size_t)sheet->width, sizeof *row->cells) };
	for (int i = 0; i < sheet->width; i++)
		row->cells[i] = (struct mixed_cell) { .text = xstrdup(""), .kind = 't' };
	return row;
}

void mixed_put(struct mixed *sheet, int row, int column, const char *text)
{
	struct mixed_cell *cell = &sheet->rows[row].cells[column];

	free(cell->text);
	cell->text = xstrdup(text);
}

void mixed_fill(struct strbuf *out, const char *form, const char *const *values)
{
	for (; *form; form++) {
		if (*form == '{') {
			strbuf_add(out, values[form[1] - '0']);
			form += 2;
		} else {
			strbuf_add_char(out, *form);
		}
	}
}

void mixed_release(struct mixed *sheet)
{
	for (int i = 0; i < sheet->row_count; i++) {
		for (int j = 0; j < sheet->width; j++)
			free(sheet->rows[i].cells[j].text);
		free(sheet->rows[i].cells);
	}
	for (int i = 0; i < sheet->people_count; i++)
		for (int j = 0; j < MIXED_FIELDS; j++)
			free(sheet->people[i].values[j]);
	free(sheet->rows);
	free(sheet->people);
	*sheet = (struct mixed) { .width = 0 };
}

/* ---- letters: data/old_letters.tsv, a letter between others on each line ---- */

struct letter {
	char meant[8], seen[6][24]; /* by the column of the file */
};

static const struct letter *letters(int *count)
{
	static struct letter table[160];
	static int made;
	size_t size;

	*count = made;
	if (made > 0)
		return table;
	char *bytes = data_read("old_letters.tsv", &size);
	for (char *line = strtok(bytes, "\n"); line; line = strtok(NULL, "\n")) {
		char *columns[6] = { line };
		for (int i = 1; i < 6; i++) {
			columns[i] = strchr(columns[i - 1], '\t');
			*columns[i]++ = '\0';
		}
		size_t before = 0, length = strlen(line);
		while (line[before] && (unsigned char)line[before] < 0x80)
			before++;
		if (before == length)
			continue;
		size_t behind = 0;
		while ((unsigned char)line[length - 1 - behind] < 0x80)
			behind++;
		struct letter *letter = &table[made++];
		snprintf(letter->meant, sizeof letter->meant, "%.*s",
			(int)(length - before - behind), line + before);
		for (int i = 1; i < 6; i++)
			snprintf(letter->seen[i], sizeof letter->seen[i], "%.*s",
				(int)(strlen(columns[i]) - before - behind), columns[i] + before);
	}
	free(bytes);
	*count = made;
	return table;
}

enum { SEEN_TCVN3 = 1, SEEN_VNI, SEEN_1258, SEEN_VIQR, SEEN_UTF8 };

static const char *seen_as(const char *letter, size_t length, int column)
{
	int count;
	const struct letter *table = letters(&count);

	if (count == 0)
		table = letters(&count);
	for (int i = 0; i < count; i++)
		if (strlen(table[i].meant) == length &&
			strncmp(table[i].meant, letter, length) == 0)
			return table[i].seen[column];
	return "?";
}

/* The text as the letters of the code look in Latin; viqr: a mark that is none has a stroke before it. */
static struct strbuf seen_text(const char *text, int column)
{
	struct strbuf out = STRBUF_INIT;
	bool vowel = false;

	for (const char *at = text; *at;) {
		const char *from = at;
		uint32_t code = text_next(&at);
		if (code >= 0x80) {
			strbuf_add(&out, seen_as(from, (size_t)(at - from), column));
		} else {
			if (column == SEEN_VIQR && vowel && strchr(".?'`~(^+*", (int)code))
				strbuf_add_char(&out, '\\');
			strbuf_add_char(&out, (char)code);
		}
		vowel = code >= 0x80 || (code > 0 && strchr("aeiouyAEIOUY", (int)code));
	}
	return out;
}

static char *encoded(const char *text, enum mixed_code code, size_t *size)
{
	static const int columns[MIXED_CODES] = { [MIXED_TCVN3] = SEEN_TCVN3,
		[MIXED_TCVN3_TWICE] = SEEN_TCVN3,
		[MIXED_VNI] = SEEN_VNI,
		[MIXED_VNI_TWICE] = SEEN_VNI,
		[MIXED_1258] = SEEN_1258,
		[MIXED_VIQR] = SEEN_VIQR,
		[MIXED_UTF8_TWICE] = SEEN_UTF8 };
	struct strbuf out = STRBUF_INIT, seen = STRBUF_INIT;

	if (columns[code])
		seen = seen_text(text, columns[code]);
	if (code == MIXED_NFD) {
		char *apart = (char *)utf8proc_NFD((const utf8proc_uint8_t *)text);
		strbuf_add(&out, apart);
		free(apart);
	} else if (code == MIXED_UTF16LE || code == MIXED_UTF16BE) {
		bool big = code == MIXED_UTF16BE;
		strbuf_add_bytes(&out, big ? "\xFE\xFF" : "\xFF\xFE", 2);
		for (const char *at = text; *at;) {
			uint32_t letter = text_next(&at);
			char pair[2] = { (char)(letter & 0xFF), (char)(letter >> 8) };
			strbuf_add_char(&out, pair[big]);
			strbuf_add_char(&out, pair[!big]);
		}
	} else if (code == MIXED_TCVN3 || code == MIXED_VNI || code == MIXED_1258) {
		for (const char *at = seen.text; *at;)
			strbuf_add_char(&out, (char)(unsigned char)text_next(&at));
	} else {
		strbuf_addf(&out, "%s%s", code == MIXED_BOM ? "\xEF\xBB\xBF" : "",
			columns[code] ? seen.text : text);
	}
	strbuf_release(&seen);
	*size = out.length;
	return strbuf_detach(&out);
}

/* ---- files ---- */

static void add_field(struct strbuf *out, const char *text, char separator)
{
	char apart[] = { separator, '"', '\n', '\r', '\0' };

	if (!strpbrk(text, apart)) {
		strbuf_add(out, text);
		return;
	}
	strbuf_add_char(out, '"');
	for (const char *at = text; *at; at++)
		strbuf_addf(out, *at == '"' ? "\"\"" : "%c", *at);
	strbuf_add_char(out, '"');
}

static char *csv_bytes(struct mixed *sheet, size_t *size)
{
	struct strbuf out = STRBUF_INIT;
	long line = 1;

	for (int i = 0; i < sheet->row_count; i++) {
		struct mixed_row *row = &sheet->rows[i];
		row->line = line;
		for (int j = 0; j < (row->single ? 1 : sheet->width); j++) {
			if (j > 0)
				strbuf_add_char(&out, sheet->separator);
			add_field(&out, row->cells[j].text, sheet->separator);
			for (const char *at = row->cells[j].text; *at; at++)
				line += *at == '\n';
		}
		strbuf_add(&out, "\r\n");
		line++;
	}
	char *bytes = encoded(out.text, sheet->code, size);
	strbuf_release(&out);
	return bytes;
}

static void add_escaped(struct strbuf *out, const char *text)
{
	for (; *text; text++)
		if (strchr("&<>", *text))
			strbuf_addf(out, "&#%d;", *text);
		else
			strbuf_add_char(out, *text);
}

static void add_merge(struct strbuf *merges, int row, int column, const struct mixed_cell *cell)
{
	if (cell->across + cell->down > 0)
		strbuf_addf(merges, "<mergeCell ref=\"%c%d:%c%d\"/>", 'A' + column, row + 1,
			'A' + column + cell->across, row + 1 + cell->down);
}

static char *book_bytes(struct mixed *sheet, size_t *size)
{
	struct strbuf rows = STRBUF_INIT, merges = STRBUF_INIT, behind = STRBUF_INIT;

	for (int i = 0; i < sheet->row_count; i++) {
		sheet->rows[i].line = i + 1;
		strbuf_addf(&rows, "<row r=\"%d\">", i + 1);
		for (int j = 0; j < sheet->width; j++) {
			const struct mixed_cell *cell = &sheet->rows[i].cells[j];
			add_merge(&merges, i, j, cell);
			if (!*cell->text)
				continue;
			bool text = cell->kind == 't';
			strbuf_addf(&rows, "<c r=\"%c%d\"%s>", 'A' + j, i + 1,
				text                        ? " t=\"inlineStr\""
					: cell->kind == 'd' ? " s=\"1\""
							    : "");
			strbuf_add(&rows, text ? "<is><t xml:space=\"preserve\">" : "<v>");
			add_escaped(&rows, cell->text);
			strbuf_add(&rows, text ? "</t></is></c>" : "</v></c>");
		}
		strbuf_add(&rows, "</row>");
	}
	if (merges.length)
		strbuf_addf(&behind, "<mergeCells>%s</mergeCells>", merges.text);
	struct workbook book = { .rows = rows.text,
		.behind = behind.text,
		.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>" };
	char *bytes = workbook_bytes(&book, size);
	strbuf_release(&rows);
	strbuf_release(&merges);
	strbuf_release(&behind);
	return bytes;
}

char *mixed_bytes(struct mixed *sheet, size_t *size)
{
	return (sheet->book ? book_bytes : csv_bytes)(sheet, size);
}

#include "word_order.h"

#include <expat.h>
#include <stdio.h>
#include <string.h>

/* What an element may hold, in order; "*" stands for: any of these, in any order. */
static const struct {
	const char *element, *children;
} orders[] = {
	{ "w:document", "w:body" },
	{ "w:body", "* w:p w:tbl w:sectPr" },
	{ "w:p", "* w:pPr w:r" },
	{ "w:pPr",
		"w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:shd w:tabs "
		"w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr w:sectPr" },
	{ "w:tabs", "* w:tab" },
	{ "w:r", "* w:rPr w:t w:tab w:br w:fldChar w:instrText" },
	{ "w:rPr",
		"w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:strike w:color w:spacing w:sz w:szCs w:highlight w:u "
		"w:shd w:vertAlign w:lang" },
	{ "w:tbl", "w:tblPr w:tblGrid w:tr" },
	{ "w:tblPr",
		"w:tblStyle w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook" },
	{ "w:tblBorders", "w:top w:left w:bottom w:right w:insideH w:insideV" },
	{ "w:tblCellMar", "w:top w:left w:bottom w:right" },
	{ "w:tcBorders", "w:top w:left w:bottom w:right" },
	{ "w:tblGrid", "w:gridCol" },
	{ "w:tr", "w:trPr w:tc" },
	{ "w:trPr", "* w:cantSplit w:trHeight w:tblHeader w:jc" },
	{ "w:tc", "* w:tcPr w:p w:tbl" },
	{ "w:tcPr",
		"w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:vAlign" },
	{ "w:sectPr",
		"w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgBorders w:pgNumType w:cols w:vAlign "
		"w:titlePg w:docGrid" },
};

enum { DEPTH = 32, NAME = 32 };

struct walk {
	XML_Parser parser;
	struct {
		char name[NAME], last[NAME]; /* the element, and its child before the one at hand */
		const char *children;        /* NULL: it holds none */
		const char *place;           /* of the last child in them */
	} open[DEPTH];
	int depth;
	char *why;
	size_t size;
	bool bad;
};

static void refuse(struct walk *walk, const char *what, const char *name)
{
	if (!walk->bad)
		snprintf(walk->why, walk->size, "line %lu: %s: %s",
			XML_GetCurrentLineNumber(walk->parser), name, what);
	walk->bad = true;
}

static const char *children_of(const char *element)
{
	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
		if (strcmp(orders[i].element, element) == 0)
			return orders[i].children;
	return NULL;
}

static const char *find_word(const char *list, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = list; (at = strstr(at, word)) != NULL; at += length)
		if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
			return at;
	return NULL;
}

/* Properties come first, and only there, whatever the order of the rest. */
static bool is_late_property(const char *last, const char *name)
{
	size_t length = strlen(name);

	return length > 2 && strcmp(name + length - 2, "Pr") == 0 && *last &&
		strcmp(name, "w:sectPr") != 0;
}

static void check_child(struct walk *walk, int parent, const char *name)
{
	const char *children = walk->open[parent].children;
	const char *place = children ? find_word(children, name) : NULL;

	if (!place)
		refuse(walk, "is not known here", name);
	else if (*children != '*' && walk->open[parent].place && place < walk->open[parent].place)
		refuse(walk, "stands too late", name);
	else if (*children == '*' && is_late_property(walk->open[parent].last, name))
		refuse(walk, "stands too late", name);
	else if (strcmp(name, "w:tbl") == 0 && strcmp(walk->open[parent].last, name) == 0)
		refuse(walk, "touches the table before it", name);
	else if (strcmp(walk->open[parent].last, "w:sectPr") == 0)
		refuse(walk, "stands behind the section", name);
	walk->open[parent].place = place;
	snprintf(walk->open[parent].last, NAME, "%s", name);
}

static void XMLCALL begin(void *context, const char *name, const char **attributes)
{
	struct walk *walk = context;

	(void)attributes;
	if (walk->depth == DEPTH) {
		refuse(walk, "too deep", name);
		return;
	}
	if (walk->depth > 0)
		check_child(walk, walk->depth - 1, name);
	memset(&walk->open[walk->depth], 0, sizeof walk->open[0]);
	snprintf(walk->open[walk->depth].name, NAME, "%s", name);
	walk->open[walk->depth++].children = children_of(name);
}

static void XMLCALL end(void *context, const char *name)
{
	struct walk *walk = context;
	const char *last = walk->open[--walk->depth].last;

	if (strcmp(name, "w:tc") == 0 && strcmp(last, "w:p") != 0)
		refuse(walk, "does not end with a paragraph", name);
	if (strcmp(name, "w:body") == 0 && strcmp(last, "w:sectPr") != 0)
		refuse(walk, "does not end with its section", name);
	if (strcmp(name, "w:tbl") == 0 && strcmp(last, "w:tr") != 0)
		refuse(walk, "has no row", name);
}

bool word_is_in_order(const char *xml, char *why, size_t size)
{
	struct walk walk = { .parser = XML_ParserCreate("UTF-8"), .why = why, .size = size };

	XML_SetUserData(walk.parser, &walk);
	XML_SetElementHandler(walk.parser, begin, end);
	if (XML_Parse(walk.parser, xml, (int)strlen(xml), 1) != XML_STATUS_OK)
		refuse(&walk, XML_ErrorString(XML_GetErrorCode(walk.parser)), "xml");
	XML_ParserFree(walk.parser);
	return !walk.bad;
}

/* A table too wide for one page, on two that face each other: the same rows on each, so many to a page. */
#include "internal.h"
#include "print_blocks.h"
#include "xalloc.h"

#include <stdlib.h>

/* The columns from `first` on of the rows kept, each of `width` cells. */
static void put_side(struct print_job *job, const struct doc_column *columns, char **cells,
	int rows, int width, int first)
{
	doc_table_as_asked(job->doc, columns, doc_column_count(columns));
	for (int row = 0; row < rows; row++)
		doc_row(job->doc, (const char *const *)cells + row * width + first, DOC_PLAIN);
	doc_table_end(job->doc);
}

bool print_facing(struct print_job *job, const struct print_block *block, struct err *err)
{
	int left = doc_column_count(block->columns), width = left + doc_column_count(block->facing);
	char **cells = xcalloc((size_t)(block->count * width), sizeof *cells);
	struct query query;
	bool any = false;
	int rows;

	print_query(job, &query, block->query, err);
	do {
		for (rows = 0; rows < block->count && query_step(&query); rows++)
			for (int i = 0; i < width; i++) {
				const char *cell = query_column(&query, i);
				cells[rows * width + i] = xstrdup(cell ? cell : "");
			}
		job->rows += rows;
		if (rows > 0 || !any) {
			if (any)
				doc_turn(job->doc, job->form->page);
			put_side(job, block->columns, cells, rows, width, 0);
			doc_turn(job->doc, job->form->page);
			put_side(job, block->facing, cells, rows, width, left);
			any = true;
		}
		for (int i = 0; i < rows * width; i++)
			free(cells[i]);
	} while (rows == block->count);
	free(cells);
	return query_close(&query);
}
